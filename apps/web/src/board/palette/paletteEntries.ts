import type { Action, ActionGroup, Editor } from '@feltline/editor';
import { optionSwatch } from '../context/swatches.ts';
import { matchWords, plainLetters } from './matchWords.ts';

/** One thing the palette can do: an action, or one choice of an action. */
export interface PaletteEntry {
  readonly id: string;
  readonly words: string;
  readonly keys: string | undefined;
  readonly isOn: boolean;
  readonly swatch: string | undefined;
  /** SVG path data on a grid of 24 × 24. */
  readonly icon: string | undefined;
  readonly group: ActionGroup;
  /** The words in every language of the interface, plain. */
  readonly plain: readonly string[];
  run(): void;
}

/** Keys that only make sense with the key, and the palette itself. */
const hidden = /^(nudge|pan(Left|Right|Up|Down)|palette$|deselect$|sticky\.addMany$)/;

/** Making something is what most people come for; what has a key that everybody knows comes later. */
const groups: readonly ActionGroup[] = [
  'tool',
  'object',
  'style',
  'go',
  'toolOption',
  'align',
  'cluster',
  'lock',
  'arrange',
  'view',
  'edit',
  'clipboard',
];

type Words = (key: string) => string;

/** Everything that can be done now. `languages` are translators; the first is the one that is shown. */
export function paletteEntries(editor: Editor, languages: readonly Words[]): PaletteEntry[] {
  const shown = languages[0] ?? ((key: string) => key);
  const say = (keys: readonly string[], words: Words) => keys.map(words).join(': ');
  const entry = (action: Action, value: string | undefined, option?: OptionLike): PaletteEntry => {
    const labels = option ? [action.label, option.label] : [action.label];
    return {
      id: value === undefined ? action.id : `${action.id} ${value}`,
      words: say(labels, shown),
      keys: option ? undefined : action.keys[0],
      isOn: action.isChecked?.(editor, value) ?? false,
      swatch: option && optionSwatch(action, option),
      icon: option?.icon,
      group: action.group,
      plain: languages.map((words) => plainLetters(say(labels, words))),
      run: () => void editor.actions.run(action.id, value),
    };
  };
  const actions = [...editor.actions.list]
    .sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group))
    .filter((action) => !hidden.test(action.id) && action.isEnabled(editor))
    .flatMap((action) => {
      if (!action.options) return [entry(action, undefined)];
      return action.options(editor).map((option) => entry(action, option.value, option));
    });
  return [...actions, ...frameEntries(editor, languages)];
}

/** Each frame with a title is a place to go to. */
function frameEntries(editor: Editor, languages: readonly Words[]): PaletteEntry[] {
  const { read } = editor.board;
  return read.ofKind('frame').flatMap((id) => {
    const title = read.record(id)?.text?.trim();
    if (!title) return [];
    const words = languages.map((say) => `${say('find.goToFrame')}: ${title}`);
    return {
      id: `frame ${id}`,
      words: words[0] ?? title,
      keys: undefined,
      isOn: false,
      swatch: undefined,
      icon: undefined,
      group: 'go',
      plain: words.map(plainLetters),
      run() {
        editor.selection.set([id]);
        editor.actions.run('zoomSelection');
      },
    };
  });
}

interface OptionLike {
  readonly value: string;
  readonly label: string;
  readonly swatch?: string;
  readonly icon?: string;
}

/** Words of another language than the one that is shown come after its own that match as well. */
const OTHER_LANGUAGE = 3;

/** What matches, the best first; what was used lately comes before what matches as well. `recent` has the latest first. */
export function foundEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
): PaletteEntry[] {
  const plain = plainLetters(typed.trim());
  const scored = entries.flatMap((entry, at) => {
    const scores = entry.plain.flatMap((words, language) => {
      const score = matchWords(plain, words);
      return score === undefined ? [] : score - (language === 0 ? 0 : OTHER_LANGUAGE);
    });
    if (scores.length === 0) return [];
    const used = recent.indexOf(entry.id);
    const bonus = used === -1 ? 0 : plain === '' ? 100 - used : 5 - used / 10;
    return [{ entry, at, score: Math.max(...scores) + bonus }];
  });
  return scored.sort((a, b) => b.score - a.score || a.at - b.at).map(({ entry }) => entry);
}
