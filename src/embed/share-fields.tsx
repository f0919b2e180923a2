import { useEffect, useState } from 'react';
import { builderTexts } from '../i18n/embed';
import { useText } from '../panels/use-text';
import { presetName, presetOf } from '../schema/embed-presets';
import { splitHash } from '../state/link-values';
import { useAppState } from '../state/use-store';
import { CopyField } from '../ui/copy-field';
import { readList, readText } from './read-value';

const MOST_PRESETS = 10_000;
const MOST_LETTERS = 100;

/** The names of the presets that the site has files for; none where `npm run deploy:oembed` was not run. */
async function loadPresetNames(folder: string): Promise<readonly string[]> {
  try {
    const response = await fetch(`${folder}oembed/presets.json`);
    const list: unknown = response.ok ? await response.json() : [];
    return readList(list, MOST_PRESETS, (name) => readText(name, MOST_LETTERS)) ?? [];
  } catch {
    return [];
  }
}

export interface ShareFieldsProps {
  /** Of the site, absolute, ending with a slash. */
  readonly folder: string;
  /** Of the embedded map, with its terms. */
  readonly hash: string;
}

/** The address that editors paste where oEmbed is known, and the line that names its answer; for presets only. */
export function ShareFields({ folder, hash }: ShareFieldsProps) {
  const words = builderTexts[useText().locale];
  const language = useAppState((state) => state.language);
  const [names, setNames] = useState<readonly string[]>([]);
  useEffect(() => {
    void loadPresetNames(folder).then(setNames);
  }, [folder]);
  const preset = presetOf(splitHash(hash), 'coworkings');
  const name = preset && `${presetName(preset)}.${language}`;
  if (names.length === 0) return null;
  if (name === null || !names.includes(name)) return <p className="small">{words['share.none']}</p>;
  const copyWords = { copyLabel: words.copy, copied: words.copied, selected: words.selected };
  const discovery = `<link rel="alternate" type="application/json+oembed" href="${folder}oembed/${name}.json">`;
  return (
    <>
      <CopyField label={words.share} rows={2} text={`${folder}share/${name}.html`} {...copyWords} />
      <CopyField label={words.discovery} rows={3} text={discovery} {...copyWords} />
    </>
  );
}
