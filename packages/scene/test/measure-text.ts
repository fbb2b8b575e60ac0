/**
 * Outside a browser pretext asks a global OffscreenCanvas for widths (its documented hook for servers). This one knows
 * a fixed width per character, so that layouts are the same on every machine.
 */
const EM: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|[\u200B-\u200F\u2060]/u, 0],
  [/[\p{Extended_Pictographic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 1],
  [/[iljtf.,:;'|!()]/, 0.28],
  [/[mwMW@]/, 0.85],
  [/\s/, 0.25],
];
const OTHER = 0.55;

function emWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += EM.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
  }
  return width;
}

class MeasuringContext {
  font = '10px sans-serif';
  measureText(text: string): { width: number } {
    const size = Number(/([\d.]+)px/.exec(this.font)?.[1]);
    return { width: emWidth(text) * size };
  }
}

class MeasuringCanvas {
  getContext(): MeasuringContext {
    return new MeasuringContext();
  }
}

export function installTextMeasure(): void {
  Object.assign(globalThis, { OffscreenCanvas: MeasuringCanvas });
}
