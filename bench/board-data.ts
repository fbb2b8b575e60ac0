export interface Sticky {
  id: string;
  /** Board units. */
  x: number;
  y: number;
  color: string;
  text: string;
}

export const stickySize = 200;
const spacing = 240;
const colors = ['lemon', 'peach', 'rose', 'lilac', 'sky', 'mint', 'sand', 'amber', 'coral', 'teal'];
const words =
  'customer asks why delivery takes longer than promised and calls support twice before the parcel arrives at home while the app says delivered refund waiting store clerk helps quickly great shoes size guide unclear checkout fails newsletter reminder compare price review friend trust pay later'.split(
    ' ',
  );

/** A board of stickies in a slightly untidy square, the same for the same count. */
export function stickies(count: number): Sticky[] {
  const random = mulberry32(count);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const columns = Math.ceil(Math.sqrt(count));
  return Array.from({ length: count }, (_, i) => ({
    id: `sticky-${i}`,
    x: (i % columns) * spacing + Math.round(random() * 30),
    y: Math.floor(i / columns) * spacing + Math.round(random() * 30),
    color: pick(colors),
    text: Array.from({ length: 3 + Math.floor(random() * 12) }, () => pick(words)).join(' '),
  }));
}

/** Width of the board, and its height, in board units. */
export function extent(count: number): number {
  return Math.ceil(Math.sqrt(count)) * spacing;
}

/** Seeded numbers from 0 to 1. Source: Tommy Ettinger's Mulberry32, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
