import { profileSpeed, travelProfile } from '../../core/network/profile';
import { minutesToSeconds } from '../../core/units';
import { currentCircles, placeClaims, zoneClaims } from '../../state/comparison-selectors';
import { useAppState } from '../../state/use-store';
import { StateNote } from '../../ui/state-note';
import { HowMade } from '../how-made';
import { placeName } from '../place-words';
import { servicesWords } from '../service-words';
import { QuestionFailure } from '../state-notes';
import { useText } from '../use-text';
import { ClaimTables } from './claim-tables';
import { ClaimsChart } from './claims-chart';
import { DetourPart } from './detour-part';

/** What the circle of the chosen place claims. */
function PlaceSentence() {
  const { text, number, area, locale } = useText();
  const state = useAppState((whole) => whole);
  const claim = placeClaims(state).find(({ facilityIndex }) => facilityIndex === state.selectedFacility);
  if (!claim) return null;
  const { circle, walk, circleSquareMeters, walkSquareMeters, place } = claim;
  return (
    <StateNote mark="info">
      <p>
        {text('circle.place', {
          name: placeName(place, locale),
          people: text(`gaps.people.${state.group}`, { count: circle[state.group] }),
          walk: walk[state.group],
        })}{' '}
        {text('circle.place.land', {
          circle: area(circleSquareMeters),
          walk: area(walkSquareMeters),
          times: number(circleSquareMeters / walkSquareMeters, 1),
        })}
      </p>
    </StateNote>
  );
}

function Sentence() {
  const translator = useText();
  const { text, number, area } = translator;
  const state = useAppState((whole) => whole);
  const [city] = zoneClaims(state);
  const { group } = state;
  if (!city) {
    return state.circles.kind === 'running' ? (
      <p role="status" className="lead">
        {text('compare.running')}
      </p>
    ) : null;
  }
  const { circle, walk, squareMeters, circleSquareMeters, walkSquareMeters } = city;
  const profile = travelProfile(state.profileId, state.speedKmh);
  return (
    <div id="answer" role="status" className="answer">
      <h2 className="sentence">
        {text('circle.city', {
          services: servicesWords(state, state.services, state.match, translator),
          people: text(`gaps.people.${group}`, { count: circle[group] }),
          walk: walk[group],
          difference: circle[group] - walk[group],
        })}
      </h2>
      <p className="lead">
        {text('circle.city.land', {
          circle: area(circleSquareMeters),
          walk: area(walkSquareMeters),
          all: area(squareMeters),
        })}
      </p>
      <p className="small">
        {text('circle.radius', {
          meters: Math.round(profileSpeed(profile) * minutesToSeconds(state.cutoffMinutes)),
          minutes: state.cutoffMinutes,
          speed: number(state.speedKmh, 1),
        })}
      </p>
    </div>
  );
}

/** What straight circles claim beside what the walk reaches, for the services, each place and each neighbourhood. */
export function CompareCircle() {
  const { text } = useText();
  const hasAnswer = useAppState((state) => currentCircles(state) !== null);
  // What stands below the answer comes with it, or without it once there is none to wait for.
  const isSettled = useAppState(({ circles }) => circles.kind === 'failed') || hasAnswer;
  return (
    <>
      <QuestionFailure what="circles" />
      <Sentence />
      <PlaceSentence />
      <HowMade method={text('circle.method')} caveat={text('circle.caveat')} />
      {hasAnswer && <ClaimsChart />}
      <ClaimTables />
      {isSettled && <DetourPart />}
    </>
  );
}
