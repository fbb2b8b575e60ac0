const PAIRS = 2;
const EXTENSION = 9;

/** How glyphs move towards each other: the feature kern of OpenType's table GPOS, in font units. */
export class Kerning {
  private readonly pairs: Subtable[][] = [];

  constructor(gpos: DataView | undefined) {
    if (!gpos) return;
    const at = table(gpos, 0);
    const features = at.to(6);
    const lookups = at.to(8);
    const kern = new Set<number>();
    for (let i = 0; i < features.u16(0); i++) {
      if (features.tag(2 + 6 * i) !== 'kern') continue;
      const feature = features.to(2 + 6 * i + 4);
      for (let k = 0; k < feature.u16(2); k++) kern.add(feature.u16(4 + 2 * k));
    }
    for (const lookup of kern) {
      const from = lookups.to(2 + 2 * lookup);
      const subtables = Array.from({ length: from.u16(4) }, (_, i) => from.to(6 + 2 * i));
      this.pairs.push(
        subtables.flatMap((sub) => {
          const isExtended = from.u16(0) === EXTENSION;
          const type = isExtended ? sub.u16(2) : from.u16(0);
          return type === PAIRS ? [isExtended ? sub.far(4) : sub] : [];
        }),
      );
    }
  }

  /** What is added to the advance of `first` before `second`. */
  between(first: number, second: number): number {
    let sum = 0;
    for (const subtables of this.pairs) {
      for (const sub of subtables) {
        const value = pairValue(sub, first, second);
        if (value === undefined) continue;
        sum += value;
        break;
      }
    }
    return sum;
  }
}

interface Subtable {
  u16(at: number): number;
  i16(at: number): number;
  tag(at: number): string;
  /** What the 16-bit offset stored there leads to, and the 32-bit one. */
  to(at: number): Subtable;
  far(at: number): Subtable;
}

function table(view: DataView, start: number): Subtable {
  return {
    u16: (at) => view.getUint16(start + at),
    i16: (at) => view.getInt16(start + at),
    tag: (at) => String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(start + at + k))),
    to: (at) => table(view, start + view.getUint16(start + at)),
    far: (at) => table(view, start + view.getUint32(start + at)),
  };
}

/** The index of a glyph in a coverage table; −1 where it is not covered. */
function covered(coverage: Subtable, glyph: number): number {
  const count = coverage.u16(2);
  if (coverage.u16(0) === 1) {
    for (let i = 0; i < count; i++) if (coverage.u16(4 + 2 * i) === glyph) return i;
    return -1;
  }
  for (let i = 0; i < count; i++) {
    const at = 4 + 6 * i;
    const start = coverage.u16(at);
    if (glyph >= start && glyph <= coverage.u16(at + 2))
      return coverage.u16(at + 4) + glyph - start;
  }
  return -1;
}

function classOf(classes: Subtable, glyph: number): number {
  if (classes.u16(0) === 1) {
    const index = glyph - classes.u16(2);
    return index >= 0 && index < classes.u16(4) ? classes.u16(6 + 2 * index) : 0;
  }
  for (let i = 0; i < classes.u16(2); i++) {
    const at = 4 + 6 * i;
    if (glyph >= classes.u16(at) && glyph <= classes.u16(at + 2)) return classes.u16(at + 4);
  }
  return 0;
}

/** The horizontal advance in a value record; formats set bits for the fields that are there. */
const X_ADVANCE = 4;
const fieldsIn = (format: number) => format.toString(2).replaceAll('0', '').length;
const advanceAt = (format: number) => (format & X_ADVANCE ? 2 * fieldsIn(format & 3) : -1);

function pairValue(sub: Subtable, first: number, second: number): number | undefined {
  const index = covered(sub.to(2), first);
  if (index < 0) return undefined;
  const [one, two] = [sub.u16(4), sub.u16(6)];
  const within = advanceAt(one);
  const size = 2 * (fieldsIn(one) + fieldsIn(two));
  if (sub.u16(0) === 1) {
    const set = sub.to(10 + 2 * index);
    for (let i = 0; i < set.u16(0); i++) {
      const at = 2 + i * (2 + size);
      if (set.u16(at) === second) return within < 0 ? 0 : set.i16(at + 2 + within);
    }
    return undefined;
  }
  const cell = classOf(sub.to(8), first) * sub.u16(14) + classOf(sub.to(10), second);
  return within < 0 ? 0 : sub.i16(16 + cell * size + within);
}
