import { geoLayers } from '../../state/geo-layers';
import { useAppState } from '../../state/use-store';
import { PageOffers } from '../print/page-offers';
import { analysisSentence } from '../take/analysis-sentence';
import { LayerOffers } from '../take/layer-offers';
import { LinkOffers } from '../take/link-offers';
import { PictureOffer } from '../take/picture-offer';
import { TableOffers } from '../take/table-offers';
import { tablesToTake } from '../take/tables-to-take';
import { useText } from '../use-text';

/** "Take it away": everything the analysis has, each one click away. */
export function TakePanel() {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  const sentence = analysisSentence(state, translator);
  if (!sentence) {
    return state.coverage.kind === 'running' ? (
      <p role="status" className="lead">
        {text('gaps.running')}
      </p>
    ) : null;
  }
  return (
    <div className="take">
      <div id="answer" role="status" className="answer">
        <h2 className="sentence">
          {text('take.sentence', {
            tables: tablesToTake(state, translator).reduce((sum, { tables }) => sum + tables.length, 0),
            layers: geoLayers(state).length + 1,
          })}
        </h2>
        <p className="lead">{sentence}</p>
      </div>
      <PictureOffer />
      <TableOffers />
      <LayerOffers />
      <PageOffers />
      <LinkOffers />
    </div>
  );
}
