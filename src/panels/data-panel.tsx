import '../styles/tables.css';
import { lazy, Suspense } from 'react';
import '../styles/data.css';
import { BUFFER_METERS } from '../core/access/isochrone';
import { PUSHCHAIR_STEPS_FACTOR } from '../core/network/pushchair-steps';
import { sourcePublisher, sourceTitle, sourceVintage } from '../i18n/sources';
import { openedArea } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import { AfterPaint } from '../ui/after-paint';
import { Disclosure } from '../ui/disclosure';
import { loadPart } from '../ui/load-part';
import { OtherAreas } from './area/other-areas';
import { Corrections } from './data/corrections';
import { LayerTable } from './data/layer-table';
import { OfficialTable } from './data/official-table';
import { filesOfArea, OpenFiles } from './data/open-files';
import { SelfCheck } from './data/self-check';
import { useDataCheck } from './data/use-data-check';
import { OfflineSetting } from './offline-setting';
import { placeName } from './place-words';
import { ServiceIcon } from './service-icon';
import { useText } from './use-text';

const EverydayTables = lazy(() =>
  loadPart(async () => ({ default: (await import('./dimensions/everyday-tables')).EverydayTables })),
);

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

/** How ages came about, by what the residents were made of. */
function agesKey(demandSources: readonly string[]) {
  if (demandSources.includes('census-people')) return 'data.method.ages.counted';
  return demandSources.includes('official-residents') ? 'data.method.ages.registered' : 'data.method.ages';
}

function Method() {
  const { text, percent, locale } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  const { network, demand, search } = area.area;
  const floor = demand.squareMetersPerResident;
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
        {text(floor === null ? 'data.method.residents' : 'area.method.residents', {
          floor: floor ?? 0,
          residents: demand.counts.residents ?? 0,
          people: sourceVintage(demand.vintage, locale),
          unknown: percent(demand.sensitivity.unknownHeightShare),
          moved: percent(demand.sensitivity.shareMoved),
        })}
      </p>
      {floor !== null && <p>{text('area.method.floor', { floor })}</p>}
      <p>{text(agesKey(demand.sources))}</p>
      {demand.sources.includes('house-numbers') && <p>{text('data.method.doors')}</p>}
      <p>{text('data.method.thin')}</p>
      {search.streets.register !== null && (
        <p>{text('data.search', { indexed: search.streets.indexed, register: search.streets.register })}</p>
      )}
    </section>
  );
}

function Sources() {
  const { text, locale } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  const { manifest } = area;
  const used = new Set(filesOfArea(area.area).flatMap(({ sources }) => sources));
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
            {Object.entries(manifest.sources)
              .filter(([id]) => used.has(id))
              .map(([id, { title, publisher, licence, vintage }]) => {
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

function OpenedData() {
  const state = useDataCheck();
  return (
    <>
      <LayerTable />
      <NotLocated />
      <OfficialTable />
      <EverydayData />
      <OtherAreas />
      <OpenFiles />
      <Corrections />
      <SelfCheck state={state} />
      <Method />
      <Sources />
    </>
  );
}

/** "The data": what is known, how it is worked out, where it comes from. */
export function DataPanel() {
  const { text } = useText();
  const isOpen = useAppState((state) => state.opened.kind === 'ready');
  return isOpen ? (
    <>
      <h2 className="sentence">{text('section.data')}</h2>
      <OfflineSetting />
      <p>{text('data.layers.note')}</p>
      <AfterPaint>
        <OpenedData />
      </AfterPaint>
    </>
  ) : null;
}
