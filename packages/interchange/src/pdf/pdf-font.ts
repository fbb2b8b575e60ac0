import { hexUtf16, num, type PdfFile, type PdfRef, refTo } from './pdf-file.ts';
import type { TrueType } from './true-type.ts';

/** A character of the file's own: a glyph that stands for a text and has a width. */
interface Code {
  readonly glyph: number;
  readonly text: string;
  /** Thousandths of an em. */
  readonly width: number;
}

/** The glyphs of a font that a file uses, each with the text it stands for, so that what is copied out is what was written. */
export class PdfFont {
  readonly name: string;
  readonly ref: PdfRef;
  readonly font: TrueType;
  private readonly codes: Code[] = [{ glyph: 0, text: '', width: 0 }];
  private readonly known = new Map<string, number>();

  constructor(name: string, ref: PdfRef, font: TrueType) {
    this.name = name;
    this.ref = ref;
    this.font = font;
  }

  /** Four hex digits; `width` in ems. Glyph 0 is nothing that is seen. */
  code(glyph: number, text: string, width: number): string {
    const thousandths = Math.round(width * 1000);
    const key = `${glyph} ${thousandths} ${text}`;
    let code = this.known.get(key);
    if (code === undefined) {
      code = this.codes.push({ glyph, text, width: thousandths }) - 1;
      this.known.set(key, code);
    }
    return code.toString(16).padStart(4, '0');
  }

  /** Writes the font with only what is used of it. `tag`: six capitals, different for each font. */
  async write(file: PdfFile, tag: string): Promise<void> {
    const { font, codes } = this;
    const glyphs = [...new Set(codes.map(({ glyph }) => glyph))].filter((glyph) => glyph !== 0);
    const place = new Map(glyphs.map((glyph, index) => [glyph, index + 1]));
    const map = new Uint8Array(2 * codes.length);
    const view = new DataView(map.buffer);
    for (const [code, { glyph }] of codes.entries())
      view.setUint16(2 * code, place.get(glyph) ?? 0);
    const outlines = font.subset(glyphs);
    const program = await file.stream(outlines, `/Length1 ${outlines.length}`);
    const toGlyphs = await file.stream(map);
    const toUnicode = await file.stream(unicodeMap(codes));
    const scaled = (value: number) => num((value * 1000) / font.unitsPerEm);
    const name = `/${tag}+${this.name}`;
    const descriptor = file.add(
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${font.bounds.map(scaled).join(' ')}] /ItalicAngle 0 /Ascent ${scaled(font.ascent)} /Descent ${scaled(font.descent)} /CapHeight 700 /StemV 80 /FontFile2 ${refTo(program)} >>`,
    );
    const widths = codes.map(({ width }) => num(width)).join(' ');
    const descendant = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${refTo(descriptor)} /DW 0 /W [0 [${widths}]] /CIDToGIDMap ${refTo(toGlyphs)} >>`,
    );
    file.put(
      this.ref,
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H /DescendantFonts [${refTo(descendant)}] /ToUnicode ${refTo(toUnicode)} >>`,
    );
  }
}

/** At most so many lines may stand in one block of such a map. */
const BLOCK = 100;

function unicodeMap(codes: readonly Code[]): string {
  const lines = codes.flatMap(({ text }, code) =>
    text === '' ? [] : [`<${code.toString(16).padStart(4, '0')}> <${hexUtf16(text)}>`],
  );
  const blocks: string[] = [];
  for (let i = 0; i < lines.length; i += BLOCK) {
    const block = lines.slice(i, i + BLOCK);
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`);
  }
  return [
    '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
    '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
    ...blocks,
    'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
  ].join('\n');
}
