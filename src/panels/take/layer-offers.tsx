import { useState } from 'react';
import type { GeoFormat, ShownLayer } from '../../schema/geo-layer';
import { geoLayers } from '../../state/geo-layers';
import { provenanceOf } from '../../state/provenance';
import { useAppState, useCommands } from '../../state/use-store';
import { pageAddress } from '../../ui/page-address';
import { saveFile } from '../../ui/save-file';
import { layerAbout } from '../provenance-words';
import { useText } from '../use-text';
import { TakeItem } from './take-item';

const mediaTypes = { geojson: 'application/geo+json', fgb: 'application/octet-stream' } as const;

/** What is on the map, each layer a click away as GeoJSON or FlatGeobuf. */
export function LayerOffers() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const state = useAppState((whole) => whole);
  const [failure, setFailure] = useState<string | null>(null);
  const layers = geoLayers(state);
  const provenance = provenanceOf(state, pageAddress());
  if (layers.length === 0 || !provenance) return null;
  const save = async (layer: ShownLayer, format: GeoFormat): Promise<void> => {
    const about = layerAbout(text(`take.layer.${layer.name}`), provenance, translator);
    setFailure(null);
    try {
      const bytes = await commands.writeLayer({ ...layer, about }, format);
      saveFile(`quindici-${layer.name}.${format}`, mediaTypes[format], bytes);
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
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
            actions={[
              { label: 'GeoJSON', onClick: () => void save(layer, 'geojson') },
              { label: 'FlatGeobuf', onClick: () => void save(layer, 'fgb') },
            ]}
          />
        ))}
      </ul>
      {failure !== null && (
        <p role="alert" className="note note-warning">
          {text('take.failed', { message: failure })}
        </p>
      )}
    </section>
  );
}
