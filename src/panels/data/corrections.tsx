import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { CopyField } from '../../ui/copy-field';
import { useText } from '../use-text';

/** How to send a correction: lines to copy into a message to whoever publishes the page. */
export function Corrections() {
  const { text, date } = useText();
  const area = useAppState(openedArea);
  if (!area) return null;
  return (
    <section>
      <h3>{text('data.correct')}</h3>
      <p>{text('data.correct.how')}</p>
      <CopyField
        label={text('data.correct')}
        text={text('data.correct.lines', { date: date(area.manifest.dataDate) })}
        copyLabel={text('data.correct.copy')}
        copied={text('data.correct.copied')}
        selected={text('data.correct.failed')}
        rows={6}
      />
      <p className="small">{text('data.correct.sources')}</p>
    </section>
  );
}
