import type { BoardRecord, Language, Read, RecordId } from '@feltline/board';
import {
  channelTitles,
  channelTypes,
  entryTitled,
  findInLibrary,
  type LibraryEntry,
  type LibraryKey,
  type Phase,
  phases,
  placesOf,
  type TouchpointProps,
  touchpointTitles,
} from '@feltline/journey';

export type Entry = LibraryEntry & { readonly key: LibraryKey };

/** Something to put on a map: of the catalogue, or of the board. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly about: string;
  readonly channelType: string | undefined;
  readonly entry?: Entry;
  /** The bucket it is offered in. */
  readonly phase?: Phase;
  /** The record of the board. */
  readonly touchpoint?: RecordId;
}

export interface OfferGroup {
  /** Key of its title. */
  readonly title: string;
  readonly offers: readonly Offer[];
}

export type LibraryOrder = 'phase' | 'channel';

/** What is offered for words, in buckets or by type of channel; what stands on the board and not on this map comes first. */
export function libraryGroups(
  words: string,
  order: LibraryOrder,
  language: Language,
  read: Read,
  map: RecordId | undefined,
): OfferGroup[] {
  const found = findInLibrary(words);
  const offer = (entry: Entry, phase?: Phase): Offer => ({
    id: `${phase ?? ''} ${entry.key}`,
    title: touchpointTitles[language][entry.key],
    about: channelTitles[language][entry.channel],
    channelType: entry.channelType,
    entry,
    ...(phase && { phase }),
  });
  const groups =
    order === 'phase'
      ? phases.map((phase) => ({
          title: `journey.phase.${phase}`,
          offers: found
            .filter((entry) => entry.phases.includes(phase))
            .map((entry) => offer(entry, phase)),
        }))
      : channelTypes.map((type) => ({
          title: `journey.channel.${type}`,
          offers: found.filter((entry) => entry.channelType === type).map((entry) => offer(entry)),
        }));
  const own = { title: 'library.onBoard', offers: ownOffers(words, read, map) };
  return [own, ...groups].filter(({ offers }) => offers.length > 0);
}

/** Touchpoints of the board that do not stand on this map and are none of the catalogue. */
function ownOffers(words: string, read: Read, map: RecordId | undefined): Offer[] {
  const asked = words.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return read.ofKind('touchpoint').flatMap((id): Offer[] => {
    const record = read.record(id) as BoardRecord<TouchpointProps> | undefined;
    const title = record?.text?.trim() ?? '';
    if (!record || record.problem !== undefined || title === '' || entryTitled(title)) return [];
    if (placesOf(read, id).some(({ props }) => props.map === map)) return [];
    const all = `${title} ${record.props.channel ?? ''}`.toLocaleLowerCase();
    if (!asked.every((word) => all.includes(word))) return [];
    const { channel = '', channelType } = record.props;
    return [{ id, title, about: channel, channelType, touchpoint: id }];
  });
}
