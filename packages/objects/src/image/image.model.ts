import { defineObject } from '@feltline/board';
import * as v from 'valibot';

/** A picture; its bytes stand with the board on the server, under their hash. */
export interface ImageProps {
  /** SHA-256 of the bytes, in hex. */
  hash: string;
  /** Media type, as the content says. */
  type: string;
  /** As it is seen, in its own pixels. */
  natural: readonly [width: number, height: number];
  /** What it shows, for those who do not see it. */
  alt?: string;
  /** Of the file it came from, for saving it again. */
  name?: string;
}

const side = v.pipe(v.number(), v.finite(), v.minValue(0));

export const image = defineObject<ImageProps>({
  kind: 'image',
  role: 'object',
  props: v.looseObject({
    hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    type: v.fallback(v.string(), ''),
    natural: v.fallback(v.tuple([side, side]), [1, 1]),
    alt: v.optional(v.fallback(v.optional(v.string()), undefined)),
    name: v.optional(v.fallback(v.optional(v.string()), undefined)),
  }),
  size: [320, 240],
  resize: 'proportional',
  minSize: [16, 16],
  oneValue: ['hash', 'type', 'natural'],
});
