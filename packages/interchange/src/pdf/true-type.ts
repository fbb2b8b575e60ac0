import { Kerning } from './kerning.ts';
import { joined } from './pdf-file.ts';

/** What a PDF needs to know of a TrueType font; lengths in units of the em. */
export class TrueType {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly bounds: readonly [number, number, number, number];
  private readonly tables = new Map<string, DataView<ArrayBuffer>>();
  private readonly glyphs = new Map<number, number>();
  private readonly kerning: Kerning;
  private readonly longLoca: boolean;
  private readonly metrics: number;

  /** @throws Error where the bytes are no TrueType font with outlines. */
  constructor(bytes: Uint8Array<ArrayBuffer>) {
    const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const version = file.byteLength >= 12 ? file.getUint32(0) : 0;
    if (version !== 0x00010000 && version !== 0x74727565)
      throw new Error(
        `got a file that begins with ${version.toString(16)}, expected a TrueType font`,
      );
    for (let i = 0; i < file.getUint16(4); i++) {
      const at = 12 + 16 * i;
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => file.getUint8(at + k)));
      const [offset, length] = [file.getUint32(at + 8), file.getUint32(at + 12)];
      this.tables.set(tag, new DataView(bytes.buffer, bytes.byteOffset + offset, length));
    }
    const head = this.table('head');
    this.unitsPerEm = head.getUint16(18);
    this.bounds = [36, 38, 40, 42].map((at) => head.getInt16(at)) as [
      number,
      number,
      number,
      number,
    ];
    this.longLoca = head.getInt16(50) === 1;
    const hhea = this.table('hhea');
    this.ascent = hhea.getInt16(4);
    this.descent = hhea.getInt16(6);
    this.metrics = hhea.getUint16(34);
    readCharacters(this.table('cmap'), this.glyphs);
    this.kerning = new Kerning(this.tables.get('GPOS'));
  }

  /** The glyph of a character; 0 for one the font does not have. */
  glyphOf(codePoint: number): number {
    return this.glyphs.get(codePoint) ?? 0;
  }

  advance(glyph: number): number {
    return this.table('hmtx').getUint16(4 * Math.min(glyph, this.metrics - 1));
  }

  /** What is added to the advance of one glyph before another. */
  kern(first: number, second: number): number {
    return this.kerning.between(first, second);
  }

  /** A font with only these glyphs, numbered in this order after the empty glyph 0. */
  subset(glyphs: readonly number[]): Uint8Array<ArrayBuffer> {
    const kept = [0, ...glyphs];
    const place = new Map(kept.map((glyph, index) => [glyph, index]));
    const outlines: Uint8Array<ArrayBuffer>[] = [];
    for (let i = 0; i < kept.length; i++) {
      const outline = this.outline(kept[i]!).slice();
      for (const at of componentsOf(outline)) {
        const view = new DataView(outline.buffer);
        const component = view.getUint16(at);
        if (!place.has(component)) place.set(component, kept.push(component) - 1);
        view.setUint16(at, place.get(component)!);
      }
      outlines.push(outline);
    }
    const loca = new DataView(new ArrayBuffer(4 * (kept.length + 1)));
    const hmtx = new DataView(new ArrayBuffer(4 * kept.length));
    const glyf: Uint8Array<ArrayBuffer>[] = [];
    let at = 0;
    kept.forEach((glyph, index) => {
      const padded = new Uint8Array(Math.ceil(outlines[index]!.length / 4) * 4);
      padded.set(outlines[index]!);
      glyf.push(padded);
      at += padded.length;
      loca.setUint32(4 * (index + 1), at);
      hmtx.setUint16(4 * index, this.advance(glyph));
      hmtx.setInt16(4 * index + 2, padded.length ? new DataView(padded.buffer).getInt16(2) : 0);
    });
    const changed = (tag: string, change: (view: DataView<ArrayBuffer>) => void) => {
      const copy = new DataView(bytesOf(this.table(tag)).slice().buffer);
      change(copy);
      return copy;
    };
    const tables: [string, DataView<ArrayBuffer>][] = [
      ['glyf', new DataView(joined(glyf).buffer)],
      ['head', changed('head', (view) => view.setInt16(50, 1))],
      ['hhea', changed('hhea', (view) => view.setUint16(34, kept.length))],
      ['hmtx', hmtx],
      ['loca', loca],
      ['maxp', changed('maxp', (view) => view.setUint16(4, kept.length))],
    ];
    for (const tag of ['cvt ', 'fpgm', 'prep']) {
      const table = this.tables.get(tag);
      if (table) tables.push([tag, table]);
    }
    return fontFile(tables.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  private outline(glyph: number): Uint8Array<ArrayBuffer> {
    const loca = this.table('loca');
    const at = (index: number) =>
      this.longLoca ? loca.getUint32(4 * index) : 2 * loca.getUint16(2 * index);
    // glyph 0 is the box for what is missing; nothing here is shown as missing
    return glyph === 0
      ? new Uint8Array()
      : bytesOf(this.table('glyf')).subarray(at(glyph), at(glyph + 1));
  }

  private table(tag: string): DataView<ArrayBuffer> {
    const table = this.tables.get(tag);
    if (!table)
      throw new Error(`got a font without the table "${tag}", expected one with outlines`);
    return table;
  }
}

function bytesOf(view: DataView<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

/** Where in a composite glyph the numbers of its components stand. */
function componentsOf(outline: Uint8Array<ArrayBuffer>): number[] {
  if (outline.length < 10) return [];
  const view = new DataView(outline.buffer, outline.byteOffset, outline.byteLength);
  if (view.getInt16(0) >= 0) return [];
  const found: number[] = [];
  for (let at = 10, flags = 0x20; flags & 0x20; ) {
    flags = view.getUint16(at);
    found.push(at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
  }
  return found;
}

function readCharacters(cmap: DataView, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const table = cmap.getUint32(4 + 8 * i + 4);
    const format = cmap.getUint16(table);
    if (format === 4) readSegments(cmap, table, glyphs);
    else if (format === 12) readGroups(cmap, table, glyphs);
  }
}

function readSegments(cmap: DataView, table: number, glyphs: Map<number, number>): void {
  const twice = cmap.getUint16(table + 6);
  for (let i = 0; i < twice; i += 2) {
    const end = cmap.getUint16(table + 14 + i);
    const start = cmap.getUint16(table + 16 + twice + i);
    const delta = cmap.getInt16(table + 16 + 2 * twice + i);
    const rangeAt = table + 16 + 3 * twice + i;
    const range = cmap.getUint16(rangeAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : cmap.getUint16(rangeAt + range + 2 * (code - start));
      if (raw !== 0) glyphs.set(code, (raw + delta) & 0xffff);
    }
  }
}

function readGroups(cmap: DataView, table: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < cmap.getUint32(table + 12); i++) {
    const at = table + 16 + 12 * i;
    const [start, end, glyph] = [
      cmap.getUint32(at),
      cmap.getUint32(at + 4),
      cmap.getUint32(at + 8),
    ];
    for (let code = start; code <= end; code++) glyphs.set(code, glyph + code - start);
  }
}

function fontFile(tables: readonly [string, DataView<ArrayBuffer>][]): Uint8Array<ArrayBuffer> {
  const directory = new DataView(new ArrayBuffer(12 + 16 * tables.length));
  directory.setUint32(0, 0x00010000);
  directory.setUint16(4, tables.length);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  directory.setUint16(6, power * 16);
  directory.setUint16(8, Math.log2(power));
  directory.setUint16(10, tables.length * 16 - power * 16);
  const parts: Uint8Array[] = [bytesOf(directory)];
  let at = directory.byteLength;
  tables.forEach(([tag, view], index) => {
    const padded = new Uint8Array(Math.ceil(view.byteLength / 4) * 4);
    padded.set(bytesOf(view));
    const entry = 12 + 16 * index;
    for (let k = 0; k < 4; k++) directory.setUint8(entry + k, tag.charCodeAt(k));
    directory.setUint32(entry + 4, checksum(padded));
    directory.setUint32(entry + 8, at);
    directory.setUint32(entry + 12, view.byteLength);
    parts.push(padded);
    at += padded.length;
  });
  return joined(parts);
}

function checksum(bytes: Uint8Array<ArrayBuffer>): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at < bytes.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}
