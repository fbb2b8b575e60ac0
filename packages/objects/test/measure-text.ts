/** Outside a browser pretext asks a global OffscreenCanvas for widths: here all characters are equally wide. */
class MeasuringContext {
  font = '10px sans-serif';
  measureText(text: string): { width: number } {
    return { width: [...text].length * 0.55 * Number(/([\d.]+)px/.exec(this.font)?.[1]) };
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
