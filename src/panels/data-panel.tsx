import '../styles/tables.css';
import { lazy, Suspense } from 'react';
import { BUFFER_METERS } from '../core/access/isochrone';
import { PUSHCHAIR_STEPS_FACTOR } from '../core/network/pushchair-steps';
import { sourcePublisher, sourceTitle, sourceVintage } from '../i18n/sources';
import { openedArea } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import { Disclosure } from '../ui/disclosure';
import { loadPart } from '../ui/load-part';
import { OfflineSetting } from './offline-setting';
import { placeName } from './place-words';
import { ServiceIcon } from './service-icon';
import { useText } from './use-text';

const EverydayTables = lazy(() =>
  loadPart(async () => ({ default: (await import('./dimensions/everyday-tables')).EverydayTables })),
);

function LayerTable() {
  const { text, number, locale } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  return (
    <table className="table">
      <caption>{text('data.layers')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('data.service')}</th>
          <th scope="col" className="number">
            {text('data.located')}
          </th>
          <th scope="col" className="number">
            {text('data.closed')}
          </th>
          <th scope="col" className="number">
            {text('data.listed')}
          </th>
          <th scope="col" className="number">
            {text('data.known')}
          </th>
        </tr>
      </thead>
      <tbody>
        {area.area.layers.map((layer) => (
          <tr key={layer.service}>
            <th scope="row">
              <ServiceIcon service={layer.service} /> {text(`service.${layer.service}`)}
              <span className="small block">
                {locale === 'it' ? layer.knownSourceIt : layer.knownSourceEn}
              </span>
            </th>
            <td className="number">{number(layer.located)}</td>
            <td className="number">{number(layer.closed)}</td>
            <td className="number">{number(layer.listed)}</td>
            <td className="number">
              {layer.knownApproximate ? '≈ ' : ''}
              {number(layer.known)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function NotLocated() {
  const { text, locale } = useText();
  const area = useAppState(openedArea);
  if (!area || area.notLocated.length === 0) return null;
  return (
    <Disclosure title={text('data.missing', { count: area.notLocated.length })}>
      <ul className="plain-list">
        {area.notLocated.map((place) => (
          <li key={`${place.service}/${place.id}`}>
            <ServiceIcon service={place.service} muted /> {placeName(place, locale)}
            <span className="small block">
              {text(`service.${place.service}`)}
              {[place.address, place.source].filter(Boolean).map((words) => (
                <span key={words} lang="it">{` · ${words}`}</span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Method() {
  const { text, percent } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  const { network, demand, search } = area.area;
  return (
    <section>
      <h3>{text('data.method')}</h3>
      {network && (
        <p>
          {text(area.knowsSteps ? 'data.method.network.tagged' : 'data.method.network', {
            kilometers: network.topology.counts.kilometers ?? 0,
          })}
        </p>
      )}
      <p>{text('data.method.covered', { meters: BUFFER_METERS })}</p>
      <p>{text('data.method.pace')}</p>
      {area.knowsSteps && <p>{text('data.method.wheels', { factor: PUSHCHAIR_STEPS_FACTOR })}</p>}
      <p>
        {text('data.method.residents', {
          residents: demand.counts.residents ?? 0,
          unknown: percent(demand.sensitivity.unknownHeightShare),
          moved: percent(demand.sensitivity.shareMoved),
        })}
      </p>
      <p>{text('data.method.ages')}</p>
      <p>{text('data.method.thin')}</p>
      <p>{text('data.search', { indexed: search.streets.indexed, register: search.streets.register })}</p>
    </section>
  );
}

function Sources() {
  const { text, date, locale } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  const { manifest, area: study } = area;
  const files = [
    study.network?.topology,
    study.network?.shapes,
    study.demand,
    study.nil,
    study.municipi,
    study.basemap,
  ];
  return (
    <>
      <Disclosure title={text('data.sources')}>
        <table className="table">
          <caption>{text('data.sources')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('data.sources.title')}</th>
              <th scope="col">{text('data.sources.licence')}</th>
              <th scope="col">{text('data.sources.vintage')}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(manifest.sources).map(([id, { title, publisher, licence, vintage }]) => {
              const { words, language } = sourceTitle(id, title, locale);
              return (
                <tr key={id}>
                  <th scope="row">
                    <span lang={language}>{words}</span>
                    <span className="small block">{sourcePublisher(publisher, locale)}</span>
                  </th>
                  <td>{licence}</td>
                  <td>{sourceVintage(vintage, locale)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Disclosure>
      <Disclosure title={text('data.files')}>
        <p>{text('data.date', { date: date(manifest.dataDate) })}</p>
        <ul className="plain-list">
          {files.flatMap((file) =>
            file ? (
              <li key={file.path}>
                <code>{file.path}</code> <code className="small block">{file.sha256}</code>
              </li>
            ) : (
              []
            ),
          )}
        </ul>
      </Disclosure>
      <p className="small">{manifest.attribution.map(({ text: credit }) => credit).join(' · ')}</p>
    </>
  );
}

/** The lists of everyday services, loaded once they are opened. */
function EverydayData() {
  const { text } = useText();
  const hasLists = useAppState((state) => (openedArea(state)?.area.everyday ?? null) !== null);
  if (!hasLists) return null;
  return (
    <Disclosure title={text('data.everyday')} lazy>
      <Suspense fallback={null}>
        <EverydayTables />
      </Suspense>
    </Disclosure>
  );
}

/** "The data": what is known, how it is worked out, where it comes from. */
export function DataPanel() {
  const { text } = useText();
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  if (!isOpen) return null;
  return (
    <>
      <h2 className="sentence">{text('section.data')}</h2>
      <OfflineSetting />
      <p>{text('data.layers.note')}</p>
      <LayerTable />
      <NotLocated />
      <EverydayData />
      <Method />
      <Sources />
    </>
  );
}
