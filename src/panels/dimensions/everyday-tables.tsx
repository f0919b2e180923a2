import '../../styles/dimensions.css';
import { useEffect } from 'react';
import { sourceVintage } from '../../i18n/sources';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';
import { useDimensionsText } from './use-dimensions-text';

/** Every open list with its year, what of it counts, what is known to be wrong, and its badly located rows by name. */
export function EverydayTables() {
  const { number, locale } = useText();
  const dimText = useDimensionsText();
  const commands = useCommands();
  const everyday = useAppState((state) => state.everyday);
  useEffect(() => commands.loadEveryday(), [commands]);
  if (everyday.kind === 'running') return <p role="status">{dimText('legend.everyday.loading')}</p>;
  if (everyday.kind === 'failed') return <p role="alert">{dimText('legend.everyday.failed')}</p>;
  if (everyday.kind !== 'ready' || !everyday.value) return null;
  const { layers, badlyLocated } = everyday.value;
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
      <ul className="plain-list">
        {badlyLocated.map(({ kind, id, name, address, reason, meters }) => (
          <li key={`${kind}/${id}`}>
            <span lang="it">{name}</span>
            <span className="small block">
              {nameOf(kind)} · <span lang="it">{address}</span> · {dimText(`dim.data.${reason}`, { meters })}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
