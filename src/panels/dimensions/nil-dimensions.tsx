import '../../styles/dimensions.css';
import type { NilZone } from '../../schema/zone';
import {
  coveredShare,
  currentDimensions,
  type DimensionsReady,
  dimensionName,
  dimensionRow,
  isMostlyRobust,
  peripheryRow,
} from '../../state/dimension-selectors';
import { useAppState } from '../../state/use-store';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { OpenLists } from './open-lists';
import { TierChoice } from './tier-choice';
import { useDimensionsText } from './use-dimensions-text';

interface OfNil {
  readonly answer: DimensionsReady;
  readonly zoneId: string;
}

/** Which dimension most residents lack. */
function Lead({ answer, zoneId }: OfNil) {
  const { percent, locale } = useText();
  const dimText = useDimensionsText();
  const row = dimensionRow(answer, zoneId);
  if (!row) return null;
  const minutes = answer.query.cutoffSeconds / 60;
  if (row.mostMissing === null) return <p className="lead">{dimText('dim.nil.lead.none', { minutes })}</p>;
  const cell = row.cells[row.mostMissing];
  return (
    <p className="lead">
      {dimText('dim.nil.lead', {
        minutes,
        name: dimensionName(answer.dimensions[row.mostMissing], locale),
        share: percent(1 - coveredShare(row, row.mostMissing)),
        sureness: dimText(isMostlyRobust(cell) ? 'dim.robust' : 'dim.fragile'),
      })}
    </p>
  );
}

/** The eight dimensions of one NIL, beside the city and the periphery. */
function DimensionTable({ answer, zoneId }: OfNil) {
  const { number, percent, locale } = useText();
  const dimText = useDimensionsText();
  const [row, city, periphery] = [
    dimensionRow(answer, zoneId),
    dimensionRow(answer, 'city'),
    peripheryRow(answer),
  ];
  if (!row || !city) return null;
  return (
    <table className="table nil-dimensions">
      <caption>{dimText('dim.nil.caption', { minutes: answer.query.cutoffSeconds / 60 })}</caption>
      <thead>
        <tr>
          <th scope="col">{dimText('dim.nil.dimension')}</th>
          {(['dim.nil.here', 'dim.city', 'dim.periphery', 'dim.nil.out'] as const).map((key) => (
            <th key={key} scope="col" className="number">
              {dimText(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answer.dimensions.map((dimension, index) => {
          const { covered, robustOut, fragileOut } = row.cells[index];
          return (
            <tr key={dimension.id} className={row.mostMissing === index ? 'is-most' : ''}>
              <th scope="row">
                {dimensionName(dimension, locale)}
                {row.mostMissing === index && (
                  <span className="visually-hidden"> ({dimText('dim.most')})</span>
                )}
              </th>
              <td className="number">
                {number(covered)}
                <span className="second-line">{percent(coveredShare(row, index))}</span>
              </td>
              <td className="number">{percent(coveredShare(city, index))}</td>
              <td className="number">{percent(coveredShare(periphery, index))}</td>
              <td className="number">
                {number(robustOut)} {dimText('dim.robust')}
                <span className="second-line">
                  {number(fragileOut)} {dimText('dim.fragile')}
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The eight dimensions on the page of a neighbourhood. */
export function NilDimensions({ zone }: { readonly zone: NilZone }) {
  const dimText = useDimensionsText();
  const answer = useAppState(currentDimensions);
  const isRunning = useAppState((state) => state.dimensions.kind === 'running');
  if (zone.residents.all === 0) return null;
  const zoneId = `nil-${zone.nil}`;
  return (
    <section className="dimensions">
      <h3>{dimText('dim.title')}</h3>
      <QuestionFailure what="dimensions" />
      <TierChoice />
      {isRunning && !answer && <p className="small">{dimText('dim.running')}</p>}
      {answer && (
        <>
          <Lead answer={answer} zoneId={zoneId} />
          <DimensionTable answer={answer} zoneId={zoneId} />
          <p className="small">{dimText('dim.nil.note')}</p>
          <p className="small">{dimText('dim.apart')}</p>
          <OpenLists answer={answer} />
        </>
      )}
    </section>
  );
}
