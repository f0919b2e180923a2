import '../../styles/dimensions.css';
import {
  coveredShare,
  currentDimensions,
  type DimensionsReady,
  dimensionName,
  dimensionRow,
  mappedIndex,
} from '../../state/dimension-selectors';
import { useAppState } from '../../state/use-store';
import { DimensionMatrix } from '../dimensions/dimension-matrix';
import { MapChoice } from '../dimensions/map-choice';
import { mapKey, mapSentence, pictureKey } from '../dimensions/map-words';
import { OpenLists } from '../dimensions/open-lists';
import { TierChoice } from '../dimensions/tier-choice';
import { useDimensionsText } from '../dimensions/use-dimensions-text';
import { HowMade } from '../how-made';
import { QuestionFailure } from '../state-notes';
import { PictureOffer } from '../take/picture-offer';
import { useText } from '../use-text';

function Sentence() {
  const { percent, locale } = useText();
  const dimText = useDimensionsText();
  const answer = useAppState(currentDimensions);
  const isRunning = useAppState((state) => state.dimensions.kind === 'running');
  const isUnknown = useAppState(
    ({ dimensions, opened }) =>
      (dimensions.kind === 'ready' && dimensions.value.kind === 'unknown') ||
      (opened.kind === 'ready' && opened.value.area.everyday === null),
  );
  const city = answer && dimensionRow(answer, 'city');
  const words = (): string => {
    if (isUnknown) return dimText('dim.unknown');
    if (!answer || !city) return isRunning ? dimText('dim.running') : '';
    const minutes = answer.query.cutoffSeconds / 60;
    if (city.mostMissing === null) return dimText('dim.sentence.none', { minutes });
    const share = percent(1 - coveredShare(city, city.mostMissing));
    return dimText('dim.sentence', {
      minutes,
      share,
      name: dimensionName(answer.dimensions[city.mostMissing], locale),
    });
  };
  return (
    <div id="answer" role="status" className="answer" aria-busy={isRunning}>
      <h2 className="sentence">{words()}</h2>
    </div>
  );
}

/** The map of the dimension that it shows, to take away. */
function MapPicture({ answer }: { readonly answer: DimensionsReady }) {
  const translator = useText();
  const dimText = useDimensionsText();
  const index = useAppState((state) => mappedIndex(answer, state));
  const visibleServices = useAppState((state) => state.visibleServices);
  return (
    <PictureOffer
      said={{
        sentence: mapSentence(answer, index, translator, dimText),
        ...pictureKey(mapKey(answer, index, translator.locale, dimText)),
        services: answer.query.tier === 'specialised' ? visibleServices : [],
      }}
    />
  );
}

/** "Eight dimensions": which one is missing most, and the matrix of all neighbourhoods. */
export function DimensionsPanel() {
  const dimText = useDimensionsText();
  const answer = useAppState(currentDimensions);
  const hasMap = answer !== null && answer.dimensions.length > 0;
  return (
    <section className="dimensions">
      <QuestionFailure what="dimensions" />
      <Sentence />
      <TierChoice />
      <p className="small">{dimText('dim.apart')}</p>
      {hasMap && <MapChoice answer={answer} />}
      {answer && <DimensionMatrix answer={answer} />}
      <HowMade method={dimText('dim.method')} caveat={dimText('dim.method.caveat')} />
      {answer && <OpenLists answer={answer} />}
      {hasMap && <MapPicture answer={answer} />}
    </section>
  );
}
