import { useState } from 'react';
import { type GeoAbout, type GeoFormat, geoFormats, type ShownLayer } from '../../schema/geo-layer';
import { currentCoverage } from '../../state/coverage-selectors';
import { type Failure, failureOf } from '../../state/failure';
import { geoLayers } from '../../state/geo-layers';
import { provenanceOf } from '../../state/provenance';
import { useAppState, useCommands } from '../../state/use-store';
import { pageAddress } from '../../ui/page-address';
import { saveFile } from '../../ui/save-file';
import { FailureNote } from '../failure-note';
import { layerAbout } from '../provenance-words';
import { useText } from '../use-text';
import { type TakeAction, TakeItem } from './take-item';

const formatNames = { geojson: 'GeoJSON', fgb: 'FlatGeobuf' } as const;
const mediaTypes = { geojson: 'application/geo+json', fgb: 'application/octet-stream' } as const;

/** What is on the map, each layer a click away as GeoJSON or FlatGeobuf. */
export function LayerOffers() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const [failure, setFailure] = useState<Failure | null>(null);
  const layers = geoLayers(state);
  const answer = state.section === 'gaps' ? currentCoverage(state) : null;
  const provenance = provenanceOf(state, pageAddress());
  if (layers.length === 0 || !provenance) return null;
  const aboutOf = (name: ShownLayer['name'] | 'cells'): GeoAbout =>
    layerAbout(text(`take.layer.${name}`), provenance, translator);
  const save = async (
    name: string,
    format: GeoFormat,
    write: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<void> => {
    setFailure(null);
    try {
      saveFile(`quindici-${name}.${format}`, mediaTypes[format], await write());
    } catch (error) {
      setFailure(failureOf(error));
    }
  };
  const actionsOf = (
    name: string,
    write: (format: GeoFormat) => Promise<Uint8Array<ArrayBuffer>>,
  ): TakeAction[] =>
    geoFormats.map((format) => ({
      label: formatNames[format],
      onClick: () => void save(name, format, () => write(format)),
    }));
  return (
    <section>
      <h3>{text('take.layers')}</h3>
      <p className="small">{text('take.layers.note')}</p>
      <ul className="take-list">
        {layers.map((layer) => (
          <TakeItem
            key={layer.name}
            title={text(`take.layer.${layer.name}`)}
            detail={text('take.layer.size', { count: layer.features.length })}
            actions={actionsOf(layer.name, (format) =>
              commands.writeLayer({ ...layer, about: aboutOf(layer.name) }, format),
            )}
          />
        ))}
        {answer && (
          <TakeItem
            title={text('take.layer.cells')}
            detail={text('take.layer.size', { count: answer.seconds.length })}
            actions={actionsOf('cells', (format) => commands.writeCells(aboutOf('cells'), format))}
          />
        )}
      </ul>
      {failure !== null && <FailureNote title={text('take.failed')} failure={failure} />}
    </section>
  );
}
