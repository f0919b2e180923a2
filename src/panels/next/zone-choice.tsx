import { useCombobox } from 'downshift';
import { useId, useState } from 'react';
import type { ZoneId } from '../../core/access/answers';
import { compareTexts, foldWords } from '../../core/search/text';
import { municipioNumbers } from '../../state/area-levels';
import { openedArea } from '../../state/reach-selectors';
import { useAppState, useCommands } from '../../state/use-store';
import { Icon } from '../../ui/icon';
import type { OpenedArea } from '../../workers/messages';
import { zoneName } from '../planner/zone-name';
import { useText } from '../use-text';

/** Offered at once: as many as there are municipi. */
const MAX_OFFERED = 9;

interface OfferedZone {
  readonly id: ZoneId;
  readonly name: string;
  /** Everything it is found by, folded. */
  readonly words: string;
}

/** Municipi by their numbers, then NIL by their names. */
function zonesOf(area: OpenedArea, nameOf: (id: ZoneId) => string): OfferedZone[] {
  const offer = (id: ZoneId, ...names: readonly string[]): OfferedZone => ({
    id,
    name: nameOf(id),
    words: foldWords([nameOf(id), ...names].join(' ')).join(' '),
  });
  return [
    ...municipioNumbers(area).map((municipio) => offer(`municipio-${municipio}`)),
    ...area.nils
      .map(({ nil, name, aliases }) => offer(`nil-${nil}`, name, ...aliases))
      .sort((a, b) => compareTexts(a.name, b.name)),
  ];
}

/** Those that have every word typed at the beginning of one of theirs. */
function matching(zones: readonly OfferedZone[], typed: string): OfferedZone[] {
  const asked = foldWords(typed);
  return zones
    .filter(({ words }) => asked.every((word) => ` ${words}`.includes(` ${word}`)))
    .slice(0, MAX_OFFERED);
}

/** Municipi and NIL to which the sites are kept, found by name; none means anywhere. */
export function ZoneChoice() {
  const translator = useText();
  const { text } = translator;
  const commands = useCommands();
  const id = useId();
  const area = useAppState(openedArea);
  const within = useAppState((state) => state.siteTerms.within);
  const [typed, setTyped] = useState('');
  const nameOf = (zone: ZoneId): string => (area ? zoneName(zone, area, translator) : zone);
  const offered = area
    ? matching(
        zonesOf(area, nameOf).filter((zone) => !within.includes(zone.id)),
        typed,
      )
    : [];
  const box = useCombobox<OfferedZone>({
    id,
    items: offered,
    itemToString: (item) => item?.name ?? '',
    inputValue: typed,
    selectedItem: null,
    onInputValueChange: ({ inputValue }) => setTyped(inputValue),
    onStateChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      commands.setSiteTerms({ within: [...within, selectedItem.id] });
      setTyped('');
    },
    defaultHighlightedIndex: 0,
  });
  const isEmpty = box.isOpen && typed !== '' && offered.length === 0;
  return (
    <div className="zone-picker">
      <p className="field-label">{text('next.where')}</p>
      {within.length === 0 ? (
        <p>{text('next.where.anywhere')}</p>
      ) : (
        <ul className="chips-row">
          {within.map((zone) => (
            <li key={zone}>
              <button
                type="button"
                className="chip"
                aria-pressed="true"
                aria-label={text('next.where.remove', { zone: nameOf(zone) })}
                onClick={() => commands.setSiteTerms({ within: within.filter((other) => other !== zone) })}
              >
                {nameOf(zone)} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div className="search">
        {/* biome-ignore lint/a11y/noLabelWithoutControl: getLabelProps sets htmlFor */}
        <label className="field-label" {...box.getLabelProps()}>
          {text('next.where.add')}
        </label>
        <div className="search-field">
          <Icon name="search" />
          <input
            {...box.getInputProps({
              placeholder: text('next.where.placeholder'),
              // At once, so that Enter right after a letter takes from what that letter left.
              onChange: (event) => setTyped(event.currentTarget.value),
            })}
            type="text"
            autoComplete="off"
            spellCheck={false}
          />
        </div>
        <ul className="search-results" {...box.getMenuProps()} hidden={!(box.isOpen && offered.length > 0)}>
          {box.isOpen &&
            offered.map((item, index) => (
              <li
                key={item.id}
                className={box.highlightedIndex === index ? 'is-highlighted' : ''}
                {...box.getItemProps({ item, index })}
              >
                <span className="search-label">{item.name}</span>
              </li>
            ))}
        </ul>
        {isEmpty && (
          <p className="search-none" role="status">
            {text('next.where.none')}
          </p>
        )}
      </div>
    </div>
  );
}
