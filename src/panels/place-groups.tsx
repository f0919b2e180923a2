import { completeness, groupWalks, type Walk } from '../state/reach-selectors';
import { useAppState } from '../state/use-store';
import { PlaceItems } from './place-list';
import { completenessWords } from './service-words';
import { useText } from './use-text';

/** Places kind by kind, each kind with how many there are, and on how many located of how many known. */
export function PlaceGroups({ walks }: { readonly walks: readonly Walk[] }) {
  const translator = useText();
  const { text } = translator;
  const state = useAppState((whole) => whole);
  return groupWalks(walks).map(({ service, walks: ofService }) => {
    const [known] = completeness(state, [service]);
    return (
      <section key={service} className="place-group">
        <h4>{text('near.group', { service: text(`service.${service}`), count: ofService.length })}</h4>
        {known && <p className="small">{completenessWords(state, known, translator)}</p>}
        <PlaceItems walks={ofService} />
      </section>
    );
  });
}
