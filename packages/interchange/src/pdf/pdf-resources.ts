import { num, type PdfFile, type PdfRef, refTo } from './pdf-file.ts';
import { PdfFont } from './pdf-font.ts';
import type { TextPicture } from './pdf-surface.ts';
import { TrueType } from './true-type.ts';

/** Pixels of a picture, four bytes each: red, green, blue, opacity (not multiplied in). */
export interface PdfPixels {
  readonly width: number;
  readonly height: number;
  readonly rgba: Uint8Array | Uint8ClampedArray;
}

const weightNames: Readonly<Record<number, string>> = {
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
};

/** What all pages of a file share: fonts, pictures, opacities, gradients; each is written once. */
export class PdfResources {
  readonly file: PdfFile;
  readonly fonts: ReadonlyMap<number, PdfFont>;
  private readonly lists = {
    ExtGState: new Map<string, string>(),
    XObject: new Map<string, string>(),
    Pattern: new Map<string, string>(),
    Shading: new Map<string, string>(),
  };
  private readonly pixels = new Map<PdfPixels, PdfRef>();
  private readonly objects = new Map<string, PdfRef>();
  private readonly pending: (() => Promise<unknown>)[] = [];
  private readonly textPictures = new Map<string, TextPicture>();
  private readonly shared = new Map<string, string>();

  constructor(file: PdfFile, fonts: ReadonlyMap<number, Uint8Array<ArrayBuffer>>) {
    this.file = file;
    this.fonts = new Map(
      [...fonts].map(([weight, bytes]) => [
        weight,
        new PdfFont(`Rubik-${weightNames[weight] ?? weight}`, file.reserve(), new TrueType(bytes)),
      ]),
    );
  }

  /** The font whose weight is nearest. @throws Error where there is none at all. */
  font(weight: number): PdfFont {
    const [nearest] = [...this.fonts.keys()].sort(
      (a, b) => Math.abs(a - weight) - Math.abs(b - weight),
    );
    const font = nearest === undefined ? undefined : this.fonts.get(nearest);
    if (!font) throw new Error('got no fonts, expected at least one TrueType font');
    return font;
  }

  opacity(opacity: number): string {
    return this.name('ExtGState', `<< /ca ${num(opacity)} /CA ${num(opacity)} >>`);
  }

  image(pixels: PdfPixels): string {
    let ref = this.pixels.get(pixels);
    if (!ref) {
      ref = this.file.reserve();
      this.pixels.set(pixels, ref);
    }
    return this.name('XObject', refTo(ref));
  }

  /** A name under which the value stands in the page's resources. */
  name(list: keyof PdfResources['lists'], value: string): string {
    const key = `${list} ${value}`;
    let name = this.shared.get(key);
    if (!name) {
      name = `${list[0]}${this.lists[list].size + 1}`;
      this.shared.set(key, name);
      this.lists[list].set(name, value);
    }
    return name;
  }

  /** An object of the file; equal ones are one. */
  object(value: string): PdfRef {
    let ref = this.objects.get(value);
    if (!ref) {
      ref = this.file.add(value);
      this.objects.set(value, ref);
    }
    return ref;
  }

  /** Work that writes part of the file and takes a moment. */
  later(write: () => Promise<unknown>): void {
    this.pending.push(write);
  }

  /** A piece of text as a picture, made once. */
  textPicture(key: string, make: () => TextPicture): TextPicture {
    let picture = this.textPictures.get(key);
    if (!picture) {
      picture = make();
      this.textPictures.set(key, picture);
    }
    return picture;
  }

  /** Writes everything that was used, and `into` it the dictionary that all pages share. */
  async write(into: PdfRef): Promise<void> {
    for (const write of this.pending) await write();
    for (const [pixels, ref] of this.pixels) await writePixels(this.file, pixels, ref);
    let tag = 0;
    for (const font of this.fonts.values()) {
      await font.write(this.file, `FELTL${String.fromCharCode(65 + tag)}`);
      tag++;
    }
    const fonts = [...this.fonts].map(([weight, { ref }]) => `/F${weight} ${refTo(ref)}`);
    const lists = Object.entries(this.lists).map(
      ([list, entries]) =>
        `/${list} << ${[...entries].map(([name, value]) => `/${name} ${value}`).join(' ')} >>`,
    );
    this.file.put(into, `<< /Font << ${fonts.join(' ')} >> ${lists.join(' ')} >>`);
  }
}

async function writePixels(
  file: PdfFile,
  { width, height, rgba }: PdfPixels,
  ref: PdfRef,
): Promise<void> {
  const count = width * height;
  const colors = new Uint8Array(3 * count);
  const mask = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    colors[3 * i] = rgba[4 * i]!;
    colors[3 * i + 1] = rgba[4 * i + 1]!;
    colors[3 * i + 2] = rgba[4 * i + 2]!;
    mask[i] = rgba[4 * i + 3]!;
  }
  const entries = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`;
  const isOpaque = mask.every((value) => value === 255);
  const seen = isOpaque
    ? ''
    : ` /SMask ${refTo(await file.stream(mask, `${entries} /ColorSpace /DeviceGray`))}`;
  await file.stream(colors, `${entries} /ColorSpace /DeviceRGB /Interpolate true${seen}`, ref);
}
