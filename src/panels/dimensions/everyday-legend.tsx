import { type OpenKind, openKinds } from '../../schema/everyday';
import { kindMarks } from '../../schema/everyday-style';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { useText } from '../use-text';
import { useDimensionsText } from './use-dimensions-text';

function KindSwitch({ kind }: { readonly kind: OpenKind }) {
  const { locale, number } = useText();
  const dimText = useDimensionsText();
  const commands = useCommands();
  const isShown = useAppState((state) => state.shownKinds.includes(kind));
  const places = useAppState(({ everyday, opened }) =>
    everyday.kind === 'ready'
      ? everyday.value?.layers.find((layer) => layer.kind === kind)?.places.length
      : opened.kind === 'ready'
        ? opened.value.area.everyday?.places.counts[kind]
        : undefined,
  );
  const name = dimText(`kind.${kind}`);
  return (
    <li>
      <label>
        <input type="checkbox" checked={isShown} onChange={() => commands.toggleKind(kind)} />
        <span className="kind-mark" aria-hidden="true">
          {kindMarks[kind]}
        </span>
        <span lang={locale}>{name}</span>
        <span className="layer-count">{places === undefined ? '' : number(places)}</span>
      </label>
    </li>
  );
}

/** The everyday services and stops that can be drawn on the map; the first that is chosen loads their lists. */
export function EverydayLegend() {
  const dimText = useDimensionsText();
  const { text } = useText();
  const commands = useCommands();
  const loading = useAppState((state) => state.everyday.kind);
  const counts = useAppState((state) => openedArea(state)?.area.everyday?.places.counts);
  const kinds = openKinds.filter((kind) => counts?.[kind] !== undefined);
  return (
    <>
      <ul className="layers">
        {kinds.map((kind) => (
          <KindSwitch key={kind} kind={kind} />
        ))}
      </ul>
      <p role="status" className="small">
        {loading === 'running' && dimText('legend.everyday.loading')}
        {loading === 'failed' && dimText('legend.everyday.failed')}
      </p>
      {loading === 'failed' && (
        <button type="button" className="button" onClick={commands.loadEveryday}>
          {text('state.retry')}
        </button>
      )}
    </>
  );
}
