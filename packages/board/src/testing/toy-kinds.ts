import type { Box } from '@feltline/geometry';
import * as v from 'valibot';
import { Kinds } from '../kinds.ts';
import { defineObject } from '../object-kind.ts';
import type { Read } from '../read.ts';
import { RecordId } from '../record.ts';

/** A card: stands freely, or in a row of a shelf (its place is then derived). */
export const card = defineObject({
  kind: 'card',
  role: 'object',
  props: v.object({
    color: v.optional(v.picklist(['red', 'green', 'blue']), 'red'),
    size: v.optional(v.number()),
  }),
  size: [100, 100],
  hasText: true,
  dependsOn: (record) => [seatId(record.id)],
  placedIn: (record, read) => shelfOf(record.id, read),
  stacksWith: (record, read) => shelfOf(record.id, read),
  contents: (record, read) => (read.record(seatId(record.id)) ? [seatId(record.id)] : []),
  binding: {
    of: (record, read) => shelfOf(record.id, read),
    unbind: (tx, record, box) => {
      tx.remove(seatId(record.id));
      tx.update(record.id, { geometry: [box.x, box.y, box.width, box.height, 0] });
    },
  },
});

/** Where a card sits: `${card}:seat`. */
export const seat = defineObject({
  kind: 'seat',
  role: 'part',
  props: v.object({ card: v.string(), shelf: v.string(), place: v.string() }),
  oneValue: ['shelf', 'place'],
  partOf: (record) => RecordId(record.props.shelf),
});

/** A shelf lays its cards out in a row; with a label that is a record of its own. */
export const shelf = defineObject({
  kind: 'shelf',
  role: 'object',
  props: v.object({ gap: v.optional(v.number(), 10), label: v.optional(v.string()) }),
  hasText: true,
  derive: (record, read) => {
    const [x = 0, y = 0] = record.geometry ?? [];
    const seats = read
      .partsOf(record.id)
      .map((id) => read.record(id))
      .filter((one) => one?.kind === 'seat')
      .sort((a, b) => (String(a!.props.place) < String(b!.props.place) ? -1 : 1));
    return new Map(
      seats.map((one, index) => [
        RecordId(String(one!.props.card)),
        { x: x + index * (100 + record.props.gap), y, width: 100, height: 100 },
      ]),
    );
  },
  places: (derived) => derived as ReadonlyMap<RecordId, Box>,
  box: (record, read) => {
    const count = read.derived<Map<RecordId, unknown>>(record.id)?.size ?? 0;
    const [x = 0, y = 0] = record.geometry ?? [];
    return { x, y, width: count * (100 + record.props.gap), height: 100 };
  },
  contents: (record, read) =>
    read.partsOf(record.id).flatMap((id) => {
      const one = read.record(id);
      return one?.kind === 'seat' ? [id, RecordId(String(one.props.card))] : [id];
    }),
  references: (record) => (record.props.label === undefined ? [] : [RecordId(record.props.label)]),
});

/** A label of the library that several shelves share. */
export const label = defineObject({
  kind: 'label',
  role: 'part',
  props: v.object({}),
  hasText: true,
});

/** Named keys: records that people edit key by key. */
export const note = defineObject({
  kind: 'note',
  role: 'part',
  props: v.looseObject({ shelf: v.optional(v.string()) }),
  hasText: true,
  partOf: (record) => (record.props.shelf === undefined ? undefined : RecordId(record.props.shelf)),
});

/** Reads the box of whatever `next` names: for circles. */
export const echo = defineObject({
  kind: 'echo',
  role: 'object',
  props: v.object({ next: v.optional(v.string()) }),
  box: (record, read) =>
    record.props.next === undefined ? undefined : read.box(RecordId(record.props.next)),
});

/** Counts all cards, and the parts of a shelf it is no part of: lists that change without any of its own records. */
export const tally = defineObject({
  kind: 'tally',
  role: 'object',
  props: v.object({ shelf: v.optional(v.string(), '') }),
  derive: (record, read) =>
    new Map([
      [RecordId('cards'), read.ofKind('card').length],
      [RecordId('parts'), read.partsOf(RecordId(record.props.shelf)).length],
    ]),
});

export const boardKind = defineObject({
  kind: 'board',
  role: 'part',
  props: v.object({ schema: v.optional(v.number(), 1) }),
  hasText: true,
});

export const toyKinds = new Kinds([card, seat, shelf, label, note, echo, tally, boardKind]);

export const seatId = (cardId: RecordId): RecordId => RecordId(`${cardId}:seat`);

function shelfOf(cardId: RecordId, read: Read): RecordId | undefined {
  const shelf = read.record(seatId(cardId))?.props.shelf;
  return typeof shelf === 'string' ? RecordId(shelf) : undefined;
}
