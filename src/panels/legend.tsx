import '../styles/legend.css';
import { lazy, Suspense } from 'react';
import type { ServiceMatch } from '../core/access/answers';
import { OWN_SERVICE, type ServiceId } from '../schema/service';
import { type Comparison, isComparing, shownComparison } from '../state/comparison';
import { shownSureness } from '../state/depth-selectors';
import { asksDimensions } from '../state/everyday-questions';
import { bandMinutes, showsScenario } from '../state/questions';
import { offeredServices, openedArea } from '../state/reach-selectors';
import { showsAfter } from '../state/scenario-places';
import { useAppState, useCommands } from '../state/use-store';
import { Disclosure } from '../ui/disclosure';
import { LateIcon } from '../ui/late-icon';
import { loadPart } from '../ui/load-part';
import { wayOf } from './pace-words';
import { ServiceIcon } from './service-icon';
import { servicesWords } from './service-words';
import { useText } from './use-text';

const DimensionKey = lazy(() =>
  loadPart(async () => ({ default: (await import('./dimensions/dimension-key')).DimensionKey })),
);
const EverydayLegend = lazy(() =>
  loadPart(async () => ({ default: (await import('./dimensions/everyday-legend')).EverydayLegend })),
);

/** What the patterns mean where the map tells how sure the gap is. */
function SurenessKey() {
  const { text } = useText();
  return (
    <div className="key">
      <p className="key-title">{text('legend.sureness')}</p>
      <ul>
        {(['robust', 'fragile', 'always'] as const).map((id) => (
          <li key={id}>
            <span className={`swatch swatch-${id}`} aria-hidden="true" />
            {text(`legend.${id}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the colours mean in "What if?": who has a place near enough, today or with the scenario. */
function ScenarioKey() {
  const { text } = useText();
  const hasScenario = useAppState((state) => showsAfter(state) && state.scenario.changes.length > 0);
  const fates = hasScenario ? (['covered', 'gained', 'lost', 'out'] as const) : (['covered', 'out'] as const);
  return (
    <div className="key">
      <p className="key-title">{text(hasScenario ? 'what-if.key' : 'what-if.key.before')}</p>
      <ul>
        {fates.map((fate) => (
          <li key={fate}>
            <span className={`swatch swatch-scenario-${fate}`} aria-hidden="true" />
            {text(`what-if.key.${fate}`)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the colours mean where two services, or the circle and the walk, are compared. */
function PairKey({ comparison }: { readonly comparison: Comparison }) {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const only = (services: readonly ServiceId[], match: ServiceMatch): string =>
    text('legend.pair.only', { services: servicesWords(state, services, match, translator) });
  const entries: readonly (readonly [swatch: string, words: string])[] =
    comparison.kind === 'services'
      ? [
          ['both', text('legend.pair.both')],
          ['first', only(state.services, state.match)],
          ['second', only(comparison.services, comparison.match)],
          ['out', text('legend.pair.neither')],
        ]
      : [
          ['both', text('legend.circle.both')],
          ['first', text('legend.circle.only')],
          ['out', text('legend.circle.neither')],
        ];
  return (
    <div className="key">
      <p className="key-title">{text(comparison.kind === 'services' ? 'legend.pair' : 'legend.circle')}</p>
      <ul>
        {entries.map(([swatch, words]) => (
          <li key={swatch}>
            <span className={`swatch swatch-${swatch}`} aria-hidden="true" />
            {words}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What the colours of the map mean now: minutes from here, or minutes to the nearest. */
function MinutesKey() {
  const { text } = useText();
  const section = useAppState((state) => state.section);
  const cutoff = useAppState((state) => state.cutoffMinutes);
  const hasOrigin = useAppState((state) => state.origin !== null);
  const hasMap = useAppState((state) => state.map === 'ready');
  const reachMinutes = useAppState((state) => state.reachMinutes);
  const way = useAppState((state) => wayOf(state.profileId));
  const isScenario = useAppState(showsScenario);
  const compared = useAppState((state) =>
    isComparing(state, 'services') || isComparing(state, 'circle') ? shownComparison(state) : null,
  );
  const isSureness = useAppState((state) => shownSureness(state) !== null);
  const isDimensions = useAppState(asksDimensions);
  if (section === 'data' || (section === 'near' && !hasOrigin)) return null;
  if (isDimensions)
    return (
      <Suspense fallback={null}>
        <DimensionKey />
      </Suspense>
    );
  if (isSureness) return <SurenessKey />;
  if (isScenario) return <ScenarioKey />;
  if (compared) return <PairKey comparison={compared} />;
  /** The land is seen through the walk on the map; a drawing that stands in for it is painted more strongly. */
  const isSeenThrough = section !== 'gaps' && hasMap;
  const steps = section === 'gaps' ? [cutoff / 3, (2 * cutoff) / 3, cutoff] : bandMinutes(reachMinutes);
  return (
    <div className={`key${isSeenThrough ? ' key-through' : ''}`}>
      <p className="key-title">{text(section === 'gaps' ? 'legend.field' : `legend.minutes.${way}`)}</p>
      <ul>
        {steps.map((to, i) => (
          <li key={to}>
            <span className={`swatch swatch-${i + 1}`} aria-hidden="true" />
            {text('legend.range', {
              from: i === 0 ? 0 : Math.round(10 * steps[i - 1]) / 10,
              to: Math.round(10 * to) / 10,
            })}
          </li>
        ))}
        {section === 'gaps' && (
          <li>
            <span className="swatch swatch-out" aria-hidden="true" />
            {text('legend.out', { minutes: cutoff })}
          </li>
        )}
      </ul>
    </div>
  );
}

/** The legend, which is also the switch of the layers, with how many places each has. */
export function Legend() {
  const { text } = useText();
  const commands = useCommands();
  const area = useAppState(openedArea);
  const offered = useAppState(offeredServices);
  const own = useAppState((state) => state.own.file);
  const visible = useAppState((state) => state.visibleServices);
  if (!area) return null;
  const located = new Map(area.area.layers.map((layer) => [layer.service, layer.located]));
  if (own) located.set(OWN_SERVICE, own.goodRowCount);
  return (
    <aside className="legend" aria-label={text('legend.title')}>
      <MinutesKey />
      <details>
        <summary>
          <LateIcon name="layers" />
          <span className="legend-words">{text('legend.title')}</span>
        </summary>
        <ul className="layers">
          {offered.map((service) => (
            <li key={service}>
              <label>
                <input
                  type="checkbox"
                  checked={visible.includes(service)}
                  aria-label={text('legend.show', { service: text(`service.${service}`) })}
                  onChange={() => commands.toggleVisible(service)}
                />
                <ServiceIcon service={service} />
                <span>{text(`service.${service}`)}</span>
                <span className="layer-count">{located.get(service) ?? 0}</span>
              </label>
            </li>
          ))}
        </ul>
        {area.area.everyday && (
          <Disclosure title={text('legend.everyday')} lazy>
            <Suspense fallback={null}>
              <EverydayLegend />
            </Suspense>
          </Disclosure>
        )}
      </details>
    </aside>
  );
}
