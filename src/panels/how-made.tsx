import { vintagesOf } from '../state/provenance';
import { openedArea } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import { useText } from './use-text';
import { describeVintages } from './vintage-words';

export interface HowMadeProps {
  readonly method: string;
  /** What must be kept in mind to not be misled. */
  readonly caveat?: string;
}

/** How the figures beside it were made: method, vintage of the data, caveat; opens on a click. */
export function HowMade({ method, caveat }: HowMadeProps) {
  const translator = useText();
  const { text } = translator;
  const area = useAppState(openedArea);
  if (!area) return null;
  return (
    <details className="how-made">
      <summary>{text('how.title')}</summary>
      <dl>
        <dt>{text('how.method')}</dt>
        <dd>{method}</dd>
        <dt>{text('how.vintage')}</dt>
        <dd>
          {describeVintages(
            { vintages: vintagesOf(area.area), dataDate: area.manifest.dataDate },
            translator,
          )}
        </dd>
        {caveat && (
          <>
            <dt>{text('how.caveat')}</dt>
            <dd>{caveat}</dd>
          </>
        )}
      </dl>
    </details>
  );
}
