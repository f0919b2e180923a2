import '../../styles/dimensions.css';
import { useEffect } from 'react';
import { sourcePublisher, sourceTitle, sourceVintage } from '../../i18n/sources';
import type { OpenLayer } from '../../schema/everyday';
import { OFFICIAL_AREA, officialOpenCounts } from '../../schema/official-counts';
import { openedArea } from '../../state/reach-selectors';
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

/** Whose list it is, what it is called there and under which licence; what the Comune counts, where it does. */
function ListSource({ kind, source }: Pick<OpenLayer, 'kind' | 'source'>) {
  const { number, locale } = useText();
  const dimText = useDimensionsText();
  const area = useAppState(openedArea);
  const about = area?.manifest.sources[source];
  const official = area?.area.id === OFFICIAL_AREA ? officialOpenCounts[kind] : undefined;
  if (!about) return null;
  const { words, language } = sourceTitle(source, about.title, locale);
  return (
    <span className="small block">
      <span lang={language}>{words}</span> · {sourcePublisher(about.publisher, locale)} · {about.licence}
      {official !== undefined && ` · ${dimText('dim.data.official', { count: number(official) })}`}
    </span>
  );
}

/** Every open list with its source and licence, its year, what of it counts, what is known to be wrong, and its badly located rows by name. */
export function EverydayTables() {
  const { number, locale } = useText();
  const dimText = useDimensionsText();
  const commands = useCommands();
  const everyday = useAppState((state) => state.everyday);
  const isCity = useAppState((state) => openedArea(state)?.area.id === OFFICIAL_AREA);
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
          {layers.map(({ kind, source, places, read, badlyLocated: badly, vintage, faultsIt, faultsEn }) => (
            <tr key={kind}>
              <th scope="row">
                {nameOf(kind)}
                <ListSource kind={kind} source={source} />
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
      {isCity && !layers.some(({ kind }) => kind === 'drinking-fountains') && (
        <p className="small">{dimText('dim.data.fountains')}</p>
      )}
      <h4>{dimText('dim.data.rows')}</h4>
      <BadlyLocatedRows nameOf={nameOf} />
    </>
  );
}
