import { describe, expect, it } from 'vitest';
import { tablesToTake } from '../../../src/panels/take/tables-to-take';
import type { AppState } from '../../../src/state/app-state';
import { coverageQuestion, reachQuestion } from '../../../src/state/questions';
import { initialState } from '../../../src/state/store';
import { translators } from '../../helpers/translators';
import { duomo, makeCoverage, makeOpenedArea, makeReached } from '../../state/made-area';
import { makeCircles } from '../../state/made-comparison';
import { makeDepth } from '../../state/made-depth';

const italian = translators.it;
const opened: AppState = { ...initialState, opened: { kind: 'ready', value: makeOpenedArea() } };

function namesOf(state: AppState): readonly string[] {
  return tablesToTake(state, italian).flatMap(({ tables }) => tables.map(({ fileName }) => fileName));
}

describe('the tables to take away', () => {
  it('are those that the plan has an answer to, each with a name of its own', () => {
    const gaps: AppState = { ...opened, section: 'gaps', question: 'take' };
    expect(namesOf(gaps)).toEqual([]);
    const coverage = makeCoverage(coverageQuestion(gaps));
    const answered: AppState = { ...gaps, coverage: { kind: 'ready', value: coverage } };
    const names = namesOf(answered);
    expect(names).toEqual(
      expect.arrayContaining([
        'quindici-quartieri',
        'quindici-municipi',
        'quindici-aree-scoperte',
        'quindici-bacini',
      ]),
    );
    expect(names).not.toContain('quindici-certezza');
    const circle: AppState = { ...answered, comparison: { kind: 'circle' } };
    const query = coverageQuestion(circle);
    const circles: AppState = { ...circle, circles: { kind: 'ready', value: makeCircles(query) } };
    expect(names).toContain('quindici-confronto-quartieri');
    expect(namesOf(circles)).toEqual(
      expect.arrayContaining(['quindici-cerchio-luoghi', 'quindici-cerchio-quartieri']),
    );
    expect(namesOf(circles)).not.toContain('quindici-confronto-quartieri');
    const depth: AppState = { ...answered, depth: { kind: 'ready', value: makeDepth(coverage.query) } };
    expect(namesOf(depth)).toEqual(
      expect.arrayContaining(['quindici-certezza', 'quindici-indici', 'quindici-minuti', 'quindici-lorenz']),
    );
    expect(new Set(namesOf(depth)).size).toBe(namesOf(depth).length);
    expect(new Set(names).size).toBe(names.length);
    const [{ question, tables }] = tablesToTake(answered, italian);
    expect(question).toBe('who');
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
    expect(tables[0].rows.map(([zone]) => zone)).toEqual(['city', 'nil-53', 'nil-76', 'nil-1']);
    expect(tables[1].rows.map(([zone]) => zone)).toEqual(['city', 'municipio-1']);
  });

  it('are the places and the minutes near me', () => {
    const near: AppState = { ...opened, origin: { position: duomo, label: '', by: 'map', note: 'exact' } };
    const query = reachQuestion(near);
    if (!query) throw new Error('no question');
    const answered: AppState = { ...near, reach: { kind: 'ready', value: makeReached(query) } };
    const [
      {
        tables: [walks, bands],
      },
    ] = tablesToTake(answered, italian);
    expect(walks.rows.map(([where, , id, , , minutes]) => [where, id, minutes])).toEqual([
      ['entro il tempo', 'near-work', 15],
      ['più lontano', 'lab', 30],
      ['chiuso, non contato', 'closed-work', 1],
    ]);
    expect(bands.rows.map(([minutes, residents]) => [minutes, residents])).toEqual([
      [5, 300],
      [10, 600],
      [15, 900],
    ]);
  });
});
