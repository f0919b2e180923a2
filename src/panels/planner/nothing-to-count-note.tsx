import { askedServiceIds, type ServiceId } from '../../schema/service';
import { currentNothingToCount } from '../../state/coverage-selectors';
import { lackingServices, openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { StateNote } from '../../ui/state-note';
import { useText } from '../use-text';

/** Says that no walk can answer the question, service by service. */
export function NothingToCountNote() {
  const { text } = useText();
  const nothing = useAppState(currentNothingToCount);
  const area = useAppState(openedArea);
  if (!nothing) return null;
  const lacking: readonly ServiceId[] = area ? lackingServices(area) : [];
  return (
    <StateNote mark="info" isWarning role="status" title={text('gaps.nothing')}>
      {askedServiceIds
        .flatMap((id) =>
          nothing.uncountable.filter(({ service }) => service === id).map(({ reason }) => ({ id, reason })),
        )
        .map(({ id, reason }) => (
          <p key={id}>
            {text(lacking.includes(id) ? 'area.lacks' : `gaps.nothing.${reason}`, {
              service: text(`service.${id}`),
            })}
          </p>
        ))}
    </StateNote>
  );
}
