import '../styles/printed-map.css';
import { bandMinutes } from '../state/questions';
import { useAppState } from '../state/use-store';
import { usePrinting } from '../ui/use-printing';
import { wayOf } from './pace-words';
import { StillPicture } from './still-picture';
import { useText } from './use-text';

/** On paper, where a map that is drawn on a surface is empty: the answer as lines, with its key. */
export function PrintedMap() {
  const { text } = useText();
  const reachMinutes = useAppState((state) => state.reachMinutes);
  const way = useAppState((state) => wayOf(state.profileId));
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  const title = text(`legend.minutes.${way}`);
  const bands = bandMinutes(reachMinutes);
  return (
    <figure className="printed-map">
      <StillPicture label={title} isWhole />
      <figcaption>
        {title}:{' '}
        {bands.map((to, i) => (
          <span key={to} className="printed-band">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <rect className={`still-band still-band-${i + 1}`} x="1" y="5" width="22" height="14" />
            </svg>{' '}
            {text('legend.range', { from: i === 0 ? 0 : bands[i - 1], to })}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
