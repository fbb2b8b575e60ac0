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

/** A line from one sticky to the one beside it. */
export interface Link {
  id: string;
  from: string;
  to: string;
}

/** A line drawn by hand, board units. */
export interface Stroke {
  id: string;
  points: [x: number, y: number][];
}

export interface BenchBoard {
  notes: Sticky[];
  links: Link[];
  strokes: Stroke[];
}

const notesPerLink = 10;
const notesPerStroke = 20;
const strokePoints = 24;

/** So many notes, a connector for every ten of them and a stroke of ink for every twenty; the same for the same count. */
export function benchBoard(count: number): BenchBoard {
  const notes = stickies(count);
  const columns = Math.ceil(Math.sqrt(count));
  const links: Link[] = [];
  for (let i = 3; i + 1 < count; i += notesPerLink) {
    const from = i % columns === columns - 1 ? i - 1 : i;
    links.push({ id: `link-${i}`, from: `sticky-${from}`, to: `sticky-${from + 1}` });
  }
  const strokes: Stroke[] = [];
  for (let i = 7; i < count; i += notesPerStroke) {
    const { x, y } = notes[i] as Sticky;
    const points = Array.from({ length: strokePoints }, (_, at): [number, number] => [
      x + 20 + at * 7,
      y + 205 + Math.round(Math.sin(at / 2 + i) * 12),
    ]);
    strokes.push({ id: `stroke-${i}`, points });
  }
  return { notes, links, strokes };
}

/** The notes a colleague moves, and where to: they lie along the way a panning window takes. */
export function colleagueMoves(notes: readonly Sticky[], step: number): Sticky[] {
  const columns = Math.ceil(Math.sqrt(notes.length));
  return Array.from({ length: 20 }, (_, i) => {
    const column = (2 + i) % columns;
    const row = Math.floor((2 + i) * 0.6) % columns;
    const note = notes[row * columns + column] as Sticky;
    return { ...note, x: note.x + Math.round(Math.sin(step / 3 + i) * 12), y: note.y + (step % 9) };
  });
}

/** How often the colleague moves them. */
export const colleagueMs = 50;

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
