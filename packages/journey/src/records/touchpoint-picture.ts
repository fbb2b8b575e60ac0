import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, text } from './schema.ts';

/** A picture of a touchpoint: what it looks like, with its caption as its text. The bytes stand with the board. */
export interface TouchpointPictureProps {
  touchpoint: RecordId;
  /** SHA-256 of the bytes, in hex. */
  hash: string;
  /** Media type, as the content says. */
  type: string;
  /** In its own pixels. */
  natural: readonly [width: number, height: number];
  /** Of the file it came from, for saving it again. */
  name?: string;
  /** Whose picture it is, or where it was taken from. */
  source?: string;
}

const side = v.pipe(v.number(), v.finite(), v.minValue(0));

export const touchpointPictureRecord = defineObject<TouchpointPictureProps>({
  kind: 'touchpoint-picture',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    touchpoint: recordId,
    hash: v.pipe(text, v.regex(/^[0-9a-f]{64}$/)),
    type: v.fallback(text, ''),
    natural: v.fallback(v.tuple([side, side]), [1, 1]),
    name: maybe(text),
    source: maybe(text),
  }),
  partOf: (picture) => picture.props.touchpoint,
});
