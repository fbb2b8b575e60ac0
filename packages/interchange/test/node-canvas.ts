import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { lightTheme, PretextLayout, type TextRun } from '@feltline/scene';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import type { ExportHost } from '../src/paint-export.ts';
import type { PdfPictures } from '../src/pdf.ts';

const { resolve } = createRequire(import.meta.url);
const faces = {
  400: '400Regular/Rubik_400Regular.ttf',
  500: '500Medium/Rubik_500Medium.ttf',
  600: '600SemiBold/Rubik_600SemiBold.ttf',
} as const;

/** Where the TTF file of a weight of Rubik lies. */
export function rubikFile(weight: keyof typeof faces): string {
  return resolve(`@expo-google-fonts/rubik/${faces[weight]}`);
}

export const rubikFiles = ([400, 500, 600] as const).map(rubikFile);
for (const file of rubikFiles) GlobalFonts.register(readFileSync(file), 'Rubik');

class NodeCanvas {
  constructor(width: number, height: number) {
    // biome-ignore lint/correctness/noConstructorReturn: the canvas of the package stands in for the browser's
    return createCanvas(width, height) as unknown as NodeCanvas;
  }
}
Object.assign(globalThis, { OffscreenCanvas: NodeCanvas });

const context = createCanvas(1, 1).getContext('2d');

export function measure(run: TextRun): number {
  context.font = `${run.italic ? 'italic ' : ''}${run.weight} ${run.size}px ${lightTheme.font}`;
  return context.measureText(run.text).width;
}

/** What an export needs; words are their keys. */
export function testHost(): ExportHost {
  return {
    theme: lightTheme,
    texts: new PretextLayout(lightTheme.font),
    uiDir: 'ltr',
    t: (key) => key,
  };
}

/** Text as a picture, drawn by the canvas at a fixed size. */
export const pictures: PdfPictures = {
  ofText: (text, { fill, weight, direction }) => {
    const size = 64;
    context.font = `${weight} ${size}px ${lightTheme.font}`;
    const advance = context.measureText(text).width;
    const canvas = createCanvas(Math.ceil(advance) + 16, size * 2);
    const own = canvas.getContext('2d');
    own.font = context.font;
    own.direction = direction;
    own.fillStyle = fill;
    own.textAlign = 'left';
    own.fillText(text, 8, size * 1.4);
    const { width, height } = canvas;
    return {
      pixels: { width, height, rgba: own.getImageData(0, 0, width, height).data },
      x: -8 / size,
      y: -1.4,
      width: width / size,
      height: height / size,
      advance: advance / size,
    };
  },
  ofImage: () => undefined,
};

export const pdfFonts = new Map(
  ([400, 500, 600] as const).map((weight) => [
    weight as number,
    new Uint8Array(readFileSync(rubikFile(weight))),
  ]),
);
