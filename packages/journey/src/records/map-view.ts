import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, text } from './schema.ts';

/** A way of looking at a map that somebody keeps for all; its name is its text. */
export interface MapViewProps {
  map: RecordId;
  /** Place among the views. */
  order: string;
  /** See `MapFilter`; read with `readFilter`. */
  filter?: Readonly<Record<string, unknown>>;
  hiddenPersonas?: readonly string[];
  hiddenLanes?: readonly string[];
  stage?: RecordId;
  path?: RecordId;
  /** What was seen of the board, `board` space relative to the map's top left corner. */
  seen?: readonly [x: number, y: number, width: number, height: number];
}

const number = v.pipe(v.number(), v.finite());

export const mapViewRecord = defineObject<MapViewProps>({
  kind: 'map-view',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    map: recordId,
    order: v.optional(text, ''),
    filter: maybe(v.record(v.string(), v.unknown())),
    hiddenPersonas: maybe(v.array(text)),
    hiddenLanes: maybe(v.array(text)),
    stage: maybe(recordId),
    path: maybe(recordId),
    seen: maybe(v.tuple([number, number, number, number])),
  }),
  partOf: (view) => view.props.map,
});
