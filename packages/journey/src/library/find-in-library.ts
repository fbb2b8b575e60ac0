import { type Language, languageIds } from '@feltline/board';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { channelTitles } from './channel-titles.ts';
import { type ChannelKey, channelKeys, metricsFor } from './channels.ts';
import { type MetricKey, metricKeys } from './metric-kinds.ts';
import { type LibraryKey, touchpointLibrary } from './touchpoint-library.ts';
import { touchpointTitles } from './touchpoint-titles.ts';

type Entry = (typeof touchpointLibrary)[number];

/** What people may call an entry, in every language, folded. */
const names = new Map<LibraryKey, string>(
  touchpointLibrary.map(({ key, channel }) => [
    key,
    folded(
      languageIds
        .flatMap((id) => [touchpointTitles[id][key], channelTitles[id][channel]])
        .join(' '),
    ),
  ]),
);

/** The entries in whose title or channel, in whichever language, every one of the words is found. */
export function findInLibrary(words: string): readonly Entry[] {
  const asked = folded(words).split(' ').filter(Boolean);
  return touchpointLibrary.filter(({ key }) =>
    asked.every((word) => (names.get(key) as string).includes(word)),
  );
}

/** The channel of the catalogue that words in any language stand for. */
export function channelNamed(words: string | undefined): ChannelKey | undefined {
  const asked = folded(words ?? '');
  if (asked === '') return undefined;
  return channelKeys.find((key) =>
    languageIds.some((id) => folded(channelTitles[id][key]) === asked),
  );
}

/** The entry of the library that has this title in any language. */
export function entryTitled(title: string): Entry | undefined {
  const asked = folded(title);
  return touchpointLibrary.find(({ key }) =>
    languageIds.some((id) => folded(touchpointTitles[id][key]) === asked),
  );
}

/** Every kind of metric, those first that suit the touchpoint: what it is in the library, then its channel. */
export function proposedMetrics(
  title: string,
  { channel }: Pick<TouchpointProps, 'channel'>,
): { readonly proposed: readonly MetricKey[]; readonly others: readonly MetricKey[] } {
  const named = channelNamed(channel);
  const entry = entryTitled(title);
  const proposed = [...new Set([...(named ? metricsFor(named) : []), ...(entry?.metrics ?? [])])];
  return { proposed, others: metricKeys.filter((key) => !proposed.includes(key)) };
}

/** The properties of a touchpoint made from an entry, its channel in the words of the language. */
export function propsOfEntry(entry: Entry, language: Language): TouchpointProps {
  return {
    channelType: entry.channelType,
    channel: channelTitles[language][entry.channel],
    ownership: entry.ownership,
    ...(entry.paid && { paid: true }),
  };
}

/** Small letters, single blanks, without accents or points. */
function folded(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
