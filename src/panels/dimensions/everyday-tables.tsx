import '../../styles/dimensions.css';
import { useEffect } from 'react';
import { sourceVintage } from '../../i18n/sources';
import { useAppState, useCommands } from '../../state/use-store';
import { FailureNote } from '../failure-note';
import { useText } from '../use-text';
import { useDimensionsText } from './use-dimensions-text';

/** The rows that are badly located, by name. */
function BadlyLocatedRows({ nameOf }: { readonly nameOf: (kind: string) => string }) {
  const dimText = useDimensionsText();
  const commands = useCommands();
  const rows = useAppState((state) => state.badlyLocated);
  useEffect(() => commands.loadBadlyLocated(), [commands]);
  if (rows.kind === 'running') return <p role="status">{dimText('legend.everyday.loading')}</p>;
  if (rows.kind === 'failed')
    return (
      <FailureNote
        title={dimText('legend.everyday.failed')}
        failure={rows.failure}
        onRetry={commands.loadBadlyLocated}
      />
    );
  if (rows.kind !== 'ready') return null;
  return (
    <ul className="plain-list">
      {rows.value.map(({ kind, id, name, address, reason, meters }) => (
        <li key={`${kind}/${id}`}>
          <span lang="it">{name}</span>
          <span className="small block">
            {nameOf(kind)} · <span lang="it">{address}</span> · {dimText(`dim.data.${reason}`, { meters })}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Every open list with its year, what of it counts, what is known to be wrong, and its badly located rows by name. */
export function EverydayTables() {
  const { number, locale } = useText();
  const dimText = useDimensionsText();
  const commands = useCommands();
  const everyday = useAppState((state) => state.everyday);
  useEffect(() => commands.loadEveryday(), [commands]);
  if (everyday.kind === 'running') return <p role="status">{dimText('legend.everyday.loading')}</p>;
  if (everyday.kind === 'failed')
    return (
      <FailureNote
        title={dimText('legend.everyday.failed')}
        failure={everyday.failure}
        onRetry={commands.loadEveryday}
      />
    );
  if (everyday.kind !== 'ready' || !everyday.value) return null;
  const { layers } = everyday.value;
  const nameOf = (kind: string): string => {
    const layer = layers.find((candidate) => candidate.kind === kind);
    return (locale === 'it' ? layer?.nameIt : layer?.nameEn) ?? kind;
  };
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{dimText('dim.data.kind')}</th>
            {(['dim.data.places', 'dim.data.read', 'dim.data.badly'] as const).map((key) => (
              <th key={key} scope="col" className="number head-wrapped">
                {dimText(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layers.map(({ kind, places, read, badlyLocated: badly, vintage, faultsIt, faultsEn }) => (
            <tr key={kind}>
              <th scope="row">
                {nameOf(kind)}
                <span className="small block">
                  {dimText('dim.list.vintage', { vintage: sourceVintage(vintage, locale) })}{' '}
                  {locale === 'it' ? faultsIt : faultsEn}
                </span>
              </th>
              <td className="number">{number(places.length)}</td>
              <td className="number">{number(read)}</td>
              <td className="number">{number(badly)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small">{dimText('dim.data.fountains')}</p>
      <h4>{dimText('dim.data.rows')}</h4>
      <BadlyLocatedRows nameOf={nameOf} />
    </>
  );
}
