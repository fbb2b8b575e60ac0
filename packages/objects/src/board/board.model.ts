import { defineObject, SCHEMA_VERSION } from '@feltline/board';
import * as v from 'valibot';

/** The one record `board`: the board's title is its text. */
export interface BoardProps {
  /** Version of the record layout. */
  schema: number;
}

export const board = defineObject<BoardProps>({
  kind: 'board',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    schema: v.optional(v.fallback(v.number(), SCHEMA_VERSION), SCHEMA_VERSION),
  }),
});
