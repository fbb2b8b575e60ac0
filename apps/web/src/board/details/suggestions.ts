import type { Read } from '@feltline/board';
import { channelKeys, channelTitles } from '@feltline/journey';
import type { FieldSpec } from './fieldSpecs.ts';
import { languageOf } from './languageOf.ts';

const holders: Readonly<Record<string, readonly string[]>> = {
  owner: ['touchpoint', 'action', 'opportunity', 'journey-map'],
  team: ['touchpoint'],
  channel: ['touchpoint'],
};

/** What others on this board have written there already, then what the catalogue has. */
export function suggestionsFor(
  field: NonNullable<FieldSpec['suggests']>,
  read: Read,
  language: string,
): string[] {
  const used = (holders[field] ?? []).flatMap((kind) =>
    read.ofKind(kind).flatMap((id) => {
      const words = read.record(id)?.props[field];
      return typeof words === 'string' && words.trim() ? [words.trim()] : [];
    }),
  );
  const known = languageOf(language);
  const catalogue = field === 'channel' ? channelKeys.map((key) => channelTitles[known][key]) : [];
  return [...new Set([...[...used].sort(), ...catalogue])];
}
