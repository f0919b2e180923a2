import type { DataCheck } from '../../schema/data-check';
import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';
import type { DataCheckState } from './use-data-check';

function CheckTable({ check }: { readonly check: DataCheck }) {
  const { text, number } = useText();
  return (
    <table className="table">
      <caption className="visually-hidden">{text('data.check')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('data.check.what')}</th>
          <th scope="col" className="number">
            {text('data.check.cases')}
          </th>
          <th scope="col" className="number">
            {text('data.check.problems')}
          </th>
        </tr>
      </thead>
      <tbody>
        {check.results.map(({ id, cases, problems }) => (
          <tr key={id}>
            <th scope="row">{text(`data.check.${id}`)}</th>
            <td className="number">{cases === 0 ? text('data.check.not-run') : number(cases)}</td>
            <td className="number">{cases === 0 ? '–' : number(problems)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The result of the last self-check, and whether it is of the data on this page. */
export function SelfCheck({ state }: { readonly state: DataCheckState }) {
  const { text, date } = useText();
  const area = useAppState(openedArea);
  const sentence = (): string => {
    if (state.kind === 'running') return text('data.check.loading');
    if (state.kind === 'failed') return text('data.check.failed');
    const { check } = state;
    if (!check) return text('data.check.none');
    if (check.manifestSha256 !== area?.manifestSha256)
      return text('data.check.other', { date: date(check.date) });
    const sum = (key: 'cases' | 'problems'): number =>
      check.results.reduce((total, result) => total + result[key], 0);
    const values = { date: date(check.date), cases: sum('cases'), problems: sum('problems') };
    return text(values.problems === 0 ? 'data.check.good' : 'data.check.bad', values);
  };
  return (
    <section>
      <h3>{text('data.check')}</h3>
      <p role="status">{sentence()}</p>
      {state.kind === 'ready' && state.check && <CheckTable check={state.check} />}
    </section>
  );
}
