import { askedServiceIds } from '../../schema/service';
import { currentNothingToCount } from '../../state/coverage-selectors';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';

/** Says that no walk can answer the question, service by service. */
export function NothingToCountNote() {
  const { text } = useText();
  const nothing = useAppState(currentNothingToCount);
  if (!nothing) return null;
  return (
    <div className="note note-warning" role="status">
      <p>{text('gaps.nothing')}</p>
      {askedServiceIds
        .flatMap((id) =>
          nothing.uncountable.filter(({ service }) => service === id).map(({ reason }) => ({ id, reason })),
        )
        .map(({ id, reason }) => (
          <p key={id}>{text(`gaps.nothing.${reason}`, { service: text(`service.${id}`) })}</p>
        ))}
    </div>
  );
}
