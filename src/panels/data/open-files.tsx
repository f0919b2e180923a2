import { sourceVintage } from '../../i18n/sources';
import type { FileEntry, StudyArea } from '../../schema/manifest';
import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { Disclosure } from '../../ui/disclosure';
import { useText } from '../use-text';

/** The files of a study area that are no layers of places. */
function filesOf(area: StudyArea): FileEntry[] {
  return [
    area.areas,
    area.notLocated,
    area.nil,
    area.municipi,
    area.demand,
    area.network?.topology,
    area.network?.shapes,
    area.detour,
    area.barriers,
    area.everyday?.places,
    area.everyday?.badlyLocated,
    area.basemap,
    area.buildings,
    area.search,
  ].flatMap((file) => file ?? []);
}

/** All files of a study area. */
export function filesOfArea(area: StudyArea): FileEntry[] {
  return [...area.layers.map(({ file }) => file), ...filesOf(area)];
}

/** The other files to download with length, vintage and checksum, and what describes them all. */
export function OpenFiles() {
  const { text, date, locale } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  return (
    <Disclosure title={text('data.open')}>
      <p>{text('data.open.note')}</p>
      <p>{text('data.date', { date: date(area.manifest.dataDate) })}</p>
      <ul className="plain-list">
        <li>
          <a className="data-file" href="./geo/catalogue.jsonld" download>
            {text('data.open.catalogue')}
          </a>
        </li>
        <li>
          <a className="data-file" href="./geo/manifest.json" download>
            {text('data.open.manifest')}
          </a>
        </li>
        {filesOf(area.area).map((file) => (
          <li key={file.path}>
            <a className="data-file" href={`./geo/${file.path}`} download>
              <code>{file.path.split('/').at(-1)}</code>
            </a>
            <span className="small block">
              {text('data.open.about', {
                kilobytes: Math.ceil(file.bytes / 1000),
                vintage: sourceVintage(file.vintage, locale),
              })}
            </span>
            <code className="small block">{file.sha256}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
