import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type EmbeddedFont, rangeHoldsOneOf } from '@feltline/interchange';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';

const { resolve } = createRequire(import.meta.url);

const faces: Readonly<Record<number, string>> = {
  400: '400Regular/Rubik_400Regular.ttf',
  500: '500Medium/Rubik_500Medium.ttf',
  600: '600SemiBold/Rubik_600SemiBold.ttf',
};

/** The family for what Rubik does not have; after it come the fonts of the machine. */
export const family = 'Rubik, "Feltline Emoji", sans-serif';

/** TrueType files of Rubik by weight. */
export const rubik: ReadonlyMap<number, Uint8Array<ArrayBuffer>> = new Map(
  Object.entries(faces).map(([weight, file]) => [
    Number(weight),
    new Uint8Array(readFileSync(resolve(`@expo-google-fonts/rubik/${file}`))),
  ]),
);

let isReady = false;

/** Makes the fonts known to the canvas, and the canvas to what measures text. Takes a moment the first time. */
export function readyCanvas(): void {
  if (isReady) return;
  isReady = true;
  for (const bytes of rubik.values()) GlobalFonts.register(Buffer.from(bytes), 'Rubik');
  const emoji = join(dirname(resolve('@fontsource/noto-color-emoji/package.json')), 'files');
  for (const file of readdirSync(emoji)) {
    if (file.endsWith('.woff2'))
      GlobalFonts.register(readFileSync(join(emoji, file)), 'Feltline Emoji');
  }
  Object.assign(globalThis, { OffscreenCanvas: MeasuringCanvas });
}

/** What the text layout makes where there is no browser. */
class MeasuringCanvas {
  constructor(width: number, height: number) {
    // biome-ignore lint/correctness/noConstructorReturn: a canvas of the package stands in for a browser's
    return createCanvas(width, height) as unknown as MeasuringCanvas;
  }
}

/** The parts of Rubik that a browser would fetch for these characters, to be put into a file. */
export function embeddedFonts(text: string): EmbeddedFont[] {
  const css = readFileSync(resolve('@fontsource-variable/rubik/index.css'), 'utf8');
  const dir = dirname(resolve('@fontsource-variable/rubik/package.json'));
  return [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => {
    const file = /url\(\.\/([^)]+\.woff2)\)/.exec(face)?.[1];
    const range = /unicode-range:\s*([^;]+);/.exec(face)?.[1];
    if (!file || !range || !rangeHoldsOneOf(range, text)) return [];
    const woff2 = readFileSync(join(dir, file)).toString('base64');
    return [{ family: 'Rubik', weight: '300 900', style: 'normal' as const, range, woff2 }];
  });
}
