import { useState } from 'react';
import { openedArea } from '../../state/reach-selectors';
import { isInScenario, shownSites } from '../../state/sites-selectors';
import { serviceToOpen } from '../../state/tool-commands';
import { useAppState, useCommands } from '../../state/use-store';
import { ChipGroup } from '../../ui/chip-group';
import { useText } from '../use-text';
import { meanMinutes } from './next-words';

/** Sites shown at first; a long list opens on a click. */
const FIRST_SITES = 10;

/** The sites in their order, each with whom it adds, the way to it on the map and into the scenario. */
export function SiteList() {
  const { text, number } = useText();
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const shown = shownSites(state);
  const [showsAll, setShowsAll] = useState(false);
  const area = openedArea(state);
  if (!shown || !area || shown.sites.length === 0) return null;
  const { sites, addresses } = shown;
  const { group, services, siteTerms, siteCount } = state;
  const isDepth = siteTerms.goal === 'depth' && siteCount !== null;
  const service = serviceToOpen(state);
  const nameOf = (nil: number): string => area.nils.find((zone) => zone.nil === nil)?.commonName ?? '';
  const listed = showsAll ? sites : sites.slice(0, FIRST_SITES);
  const missing = sites.filter(({ position }) => !isInScenario(state, service, position));
  return (
    <section className="site-part">
      <h3 id="site-list">{text('next.list')}</h3>
      {services.length > 1 && (
        <ChipGroup
          label={text('next.service')}
          options={services.map((id) => ({ value: id, label: text(`service.${id}`) }))}
          chosen={service}
          onChoose={commands.setOpenedService}
        />
      )}
      <ol className="site-list" aria-labelledby="site-list">
        {listed.map((site, index) => (
          <li key={site.point}>
            <span className="site-rank" aria-hidden="true">
              {index + 1}
            </span>
            <button
              type="button"
              className="row-button"
              title={text('next.map')}
              onClick={() => commands.goToSite(index)}
            >
              {addresses[index]
                ? text('sites.near', { address: addresses[index], nil: nameOf(site.nil) })
                : nameOf(site.nil)}
            </button>
            <span className="number">+{number(site.gain[group])}</span>
            <p className="small">
              {isDepth && (
                <>
                  {text('next.site.depth', {
                    minutes: number(meanMinutes(site.gainedSeconds, site.gain[group]), 1),
                  })}
                  {' · '}
                </>
              )}
              {text('sites.within', { count: site.within[group] })}
            </p>
            {missing.includes(site) ? (
              <button
                type="button"
                className="link-button"
                aria-label={text('next.add.number', { number: index + 1 })}
                onClick={() => commands.openPlaces(service, [site.position])}
              >
                {text('next.add')}
              </button>
            ) : (
              <p className="in-scenario">
                <span aria-hidden="true">✓</span> {text('next.added')}
              </p>
            )}
          </li>
        ))}
      </ol>
      {sites.length > FIRST_SITES && (
        <button type="button" className="link-button" onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? text('next.list.first') : text('next.list.all', { count: sites.length })}
        </button>
      )}
      <div className="button-row">
        <button
          type="button"
          className="button"
          disabled={missing.length === 0}
          onClick={() =>
            commands.openPlaces(
              service,
              missing.map(({ position }) => position),
            )
          }
        >
          {text('next.add.all')}
        </button>
        {missing.length < sites.length && (
          <button type="button" className="button" onClick={() => commands.setQuestion('what-if')}>
            {text('next.to-scenario')}
          </button>
        )}
      </div>
    </section>
  );
}
