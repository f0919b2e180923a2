import { useId, useState } from 'react';
import { builderTexts } from '../i18n/embed';
import { Masthead } from '../panels/masthead';
import { PaceSetting } from '../panels/pace-setting';
import { OpeningNote } from '../panels/state-notes';
import { useText } from '../panels/use-text';
import { frameSnippet } from '../schema/frame-snippet';
import { serviceIds } from '../schema/service';
import { themes } from '../state/app-state';
import { reachMinuteChoices } from '../state/questions';
import { openedArea } from '../state/reach-selectors';
import { useAppState, useCommands } from '../state/use-store';
import { ChipGroup } from '../ui/chip-group';
import { CopyField } from '../ui/copy-field';
import { attributesOf } from './element-attributes';
import { type EmbedTerms, embedFreedoms, formatPreset, readOrigin } from './preset';
import { ShareFields } from './share-fields';
import { elementSnippet } from './snippet';

const LEAST_HEIGHT = 320;
const MOST_HEIGHT = 1600;
const FIRST_HEIGHT = 640;

type Words = (typeof builderTexts)[keyof typeof builderTexts];

function useWords(): Words {
  return builderTexts[useText().locale];
}

/** What is asked: from where, or about whom. */
function Subject() {
  const { text } = useText();
  const words = useWords();
  const commands = useCommands();
  const section = useAppState((state) => state.section);
  const services = useAppState((state) => state.services);
  const nil = useAppState((state) => state.selectedNil);
  const minutes = useAppState((state) => state.reachMinutes);
  const nils = useAppState((state) => openedArea(state)?.nils) ?? [];
  const id = useId();
  return (
    <>
      <ChipGroup
        label={words.view}
        options={(['near', 'gaps'] as const).map((value) => ({ value, label: words[`view.${value}`] }))}
        chosen={section}
        onChoose={commands.setSection}
      />
      <div className="builder-field">
        <label htmlFor={id}>{words.nil}</label>
        <select
          id={id}
          value={nil ?? ''}
          onChange={({ target }) =>
            target.value === '' ? commands.selectNil(null) : commands.goToNil(Number(target.value))
          }
        >
          <option value="">{words['nil.none']}</option>
          {[...nils]
            .sort((a, b) => a.commonName.localeCompare(b.commonName, 'it'))
            .map(({ nil: value, commonName }) => (
              <option key={value} value={value}>
                {commonName}
              </option>
            ))}
        </select>
      </div>
      {section === 'gaps' && (
        <ChipGroup
          label={words.services}
          options={serviceIds.map((value) => ({ value, label: text(`service.${value}`) }))}
          chosen={services}
          onChoose={commands.toggleService}
        />
      )}
      <ChipGroup
        label={words.cutoff}
        options={reachMinuteChoices.map((value) => ({
          value,
          label: text('minutes.value', { minutes: value }),
        }))}
        chosen={minutes}
        onChoose={(value) => {
          commands.setReachMinutes(value);
          commands.setCutoffMinutes(value);
        }}
      />
      <PaceSetting />
    </>
  );
}

function Layers() {
  const { text } = useText();
  const words = useWords();
  const commands = useCommands();
  const visible = useAppState((state) => state.visibleServices);
  const theme = useAppState((state) => state.theme);
  return (
    <>
      <ChipGroup
        label={words.layers}
        options={serviceIds.map((value) => ({ value, label: text(`service.${value}`) }))}
        chosen={visible}
        onChoose={commands.toggleVisible}
      />
      <ChipGroup
        label={words.theme}
        options={themes.map((value) => ({ value, label: text(`theme.${value}`) }))}
        chosen={theme}
        onChoose={commands.setTheme}
      />
    </>
  );
}

interface TermsChoiceProps {
  readonly allow: EmbedTerms['allow'];
  readonly onAllow: (allow: EmbedTerms['allow']) => void;
  readonly hostsText: string;
  readonly onHostsText: (text: string) => void;
}

function TermsChoice({ allow, onAllow, hostsText, onHostsText }: TermsChoiceProps) {
  const words = useWords();
  const id = useId();
  const wrong = linesOf(hostsText).filter((line) => readOrigin(line) === null);
  return (
    <>
      <ChipGroup
        label={words.allow}
        options={embedFreedoms.map((value) => ({ value, label: words[`allow.${value}`] }))}
        chosen={allow}
        onChoose={(value) =>
          onAllow(embedFreedoms.filter((freedom) => (freedom === value) !== allow.includes(freedom)))
        }
      />
      <div className="builder-field">
        <label htmlFor={id}>{words.hosts}</label>
        <textarea
          id={id}
          rows={2}
          value={hostsText}
          spellCheck={false}
          aria-describedby={`${id}hint`}
          aria-invalid={wrong.length > 0}
          onChange={({ target }) => onHostsText(target.value)}
        />
        <p id={`${id}hint`} className="small">
          {wrong.length > 0 ? words['hosts.wrong'].replace('{value}', wrong[0]) : words['hosts.hint']}
        </p>
      </div>
    </>
  );
}

function linesOf(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

/** Makes the lines to paste: what is chosen on the left stands in the preview on the right. */
export function Builder({ folder }: { readonly folder: string }) {
  const words = useWords();
  const state = useAppState((whole) => whole);
  const [allow, setAllow] = useState<EmbedTerms['allow']>(embedFreedoms);
  const [hostsText, setHostsText] = useState('');
  const [heightPixels, setHeight] = useState(FIRST_HEIGHT);
  const [title, setTitle] = useState('Quindici, la mappa dei quartieri di Milano');
  const ids = { height: useId(), title: useId() };
  const hosts = linesOf(hostsText).flatMap((line) => readOrigin(line) ?? []);
  const hash = formatPreset(state, { allow, hosts });
  const shape = { title, heightPixels, mayLocate: allow.includes('search') };
  const copyWords = { copyLabel: words.copy, copied: words.copied, selected: words.selected };
  return (
    <div className="builder">
      <Masthead />
      <main className="builder-form">
        <h2>{words.title}</h2>
        <p>{words.lead}</p>
        <OpeningNote />
        <Subject />
        <Layers />
        <TermsChoice allow={allow} onAllow={setAllow} hostsText={hostsText} onHostsText={setHostsText} />
        <div className="builder-field">
          <label htmlFor={ids.title}>{words.name}</label>
          <input id={ids.title} type="text" value={title} onChange={({ target }) => setTitle(target.value)} />
        </div>
        <div className="builder-field">
          <label htmlFor={ids.height}>{words.height}</label>
          <input
            id={ids.height}
            type="number"
            min={LEAST_HEIGHT}
            max={MOST_HEIGHT}
            step={20}
            value={heightPixels}
            onChange={({ target }) =>
              setHeight(
                Math.min(
                  MOST_HEIGHT,
                  Math.max(LEAST_HEIGHT, Math.round(target.valueAsNumber) || FIRST_HEIGHT),
                ),
              )
            }
          />
        </div>
        <CopyField
          label={words.frame}
          rows={4}
          text={frameSnippet(`${folder}embed.html${hash}`, shape)}
          {...copyWords}
        />
        <CopyField
          label={words.element}
          rows={4}
          text={elementSnippet(folder, attributesOf(hash), shape)}
          {...copyWords}
        />
        <ShareFields folder={folder} hash={hash} />
      </main>
      <section className="builder-preview" aria-label={words.preview}>
        <h2>{words.preview}</h2>
        <iframe
          key={hash}
          src={`./embed.html${hash}`}
          title={title}
          width="100%"
          height={heightPixels}
          allow="geolocation"
        />
      </section>
    </div>
  );
}
