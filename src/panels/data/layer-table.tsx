import { sourceVintage } from '../../i18n/sources';
import type { LayerEntry } from '../../schema/manifest';
import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { ServiceIcon } from '../service-icon';
import { useText } from '../use-text';
import { FileLink } from './file-link';

function Completeness({ layer }: { readonly layer: LayerEntry }) {
  const { text, percent } = useText();
  const share = layer.located / layer.known;
  return (
    <span className="small block">
      {percent(share)} · {text('data.complete', { located: layer.located, known: layer.known })}
    </span>
  );
}

/** Every layer of places: how many are located, closed, listed and known, from where, when, and its file. */
export function LayerTable() {
  const { text, number, locale } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  const columns = ['data.located', 'data.closed', 'data.listed', 'data.known'] as const;
  return (
    <table className="table data-layers">
      <caption>{text('data.layers')}</caption>
      <thead>
        <tr>
          <th scope="col">{text('data.service')}</th>
          {columns.map((key) => (
            <th key={key} scope="col" className="number">
              {text(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {area.area.layers.map((layer) => {
          const name = text(`service.${layer.service}`);
          const licences = new Set(layer.file.sources.map((id) => area.manifest.sources[id]?.licence ?? ''));
          return (
            <tr key={layer.service}>
              <th scope="row">
                <ServiceIcon service={layer.service} /> {name}
                <span className="small block">
                  {locale === 'it' ? layer.knownSourceIt : layer.knownSourceEn}
                </span>
                <span className="small block">
                  {sourceVintage(layer.file.vintage, locale)} · {[...licences].join(', ')}
                </span>
                <Completeness layer={layer} />
                <FileLink path={layer.file.path} name={name} />
              </th>
              <td className="number">{number(layer.located)}</td>
              <td className="number">{number(layer.closed)}</td>
              <td className="number">{number(layer.listed)}</td>
              <td className="number">
                {layer.knownApproximate ? '≈ ' : ''}
                {number(layer.known)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
