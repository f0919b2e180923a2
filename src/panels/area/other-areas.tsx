import { openedArea } from '../../state/reach-selectors';
import { useAppState } from '../../state/use-store';
import { useText } from '../use-text';

/** The other study areas that the page can be about; nothing where there is only one. */
export function OtherAreas() {
  const { text } = useText();
  const area = useAppState(openedArea);
  const others = area?.manifest.studyAreas.filter(({ id }) => id !== area.area.id) ?? [];
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{text('area.others')}</h3>
      <p>{text('area.others.note')}</p>
      <ul className="plain-list">
        {others.map(({ id, name }) => (
          <li key={id}>
            <a className="data-file" href={`#area=${id}&s=data`}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
