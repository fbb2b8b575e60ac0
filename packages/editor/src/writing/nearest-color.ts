/** The name of the swatch that looks most like `color`; both as `#RRGGBB`. By distance in OKLab (Ottosson 2020), which goes by what people see. */
export function nearestColor(
  color: string,
  swatches: readonly { readonly value: string; readonly swatch?: string }[],
): string | undefined {
  const wanted = oklab(color);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const { value, swatch } of swatches) {
    if (!swatch) continue;
    const [l, a, b] = oklab(swatch);
    // a spreadsheet's pure yellow is our lemon, not our amber: hue says more than lightness
    const distance = 0.5 * (l - wanted[0]) ** 2 + (a - wanted[1]) ** 2 + (b - wanted[2]) ** 2;
    if (distance < least) [best, least] = [value, distance];
  }
  return best;
}

function oklab(hex: string): readonly [number, number, number] {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
