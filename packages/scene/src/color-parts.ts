/** A colour without its opacity, as `#rrggbb`, and the opacity, 0…1. */
export interface ColorParts {
  readonly hex: string;
  readonly opacity: number;
}

const known = new Map<string, ColorParts>();

/**
 * Takes a CSS colour apart: hex of any length, `rgb()` and `rgba()` with commas or spaces, `transparent`, black and white.
 * Files and printers know colours and opacities apart. @throws Error for any other notation.
 */
export function colorParts(color: string): ColorParts {
  let parts = known.get(color);
  if (!parts) {
    parts = takeApart(color);
    if (known.size > 1_000) known.clear();
    known.set(color, parts);
  }
  return parts;
}

function takeApart(color: string): ColorParts {
  const text = color.trim().toLowerCase();
  if (text === 'transparent') return { hex: '#000000', opacity: 0 };
  if (text === 'white') return { hex: '#ffffff', opacity: 1 };
  if (text === 'black') return { hex: '#000000', opacity: 1 };
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])([0-9a-f])?$/.exec(text);
  if (short) {
    const [, r = '', g = '', b = '', a = 'f'] = short;
    return { hex: `#${r}${r}${g}${g}${b}${b}`, opacity: Number.parseInt(a + a, 16) / 255 };
  }
  const long = /^#([0-9a-f]{6})([0-9a-f]{2})?$/.exec(text);
  if (long) return { hex: `#${long[1]}`, opacity: Number.parseInt(long[2] ?? 'ff', 16) / 255 };
  const numbers =
    /^rgba?\(([^)]*)\)$/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .filter(Boolean) ?? [];
  if (numbers.length >= 3) {
    const hex = numbers.slice(0, 3).map((one) => byte(part(one, 255)));
    return { hex: `#${hex.join('')}`, opacity: part(numbers[3] ?? '1', 1) };
  }
  throw new Error(`got the colour "${color}", expected #rrggbb, #rrggbbaa or rgb(…)`);
}

function part(text: string, whole: number): number {
  const value = text.endsWith('%') ? (Number.parseFloat(text) / 100) * whole : Number(text);
  return Math.min(whole, Math.max(0, value));
}

function byte(value: number): string {
  return Math.round(value).toString(16).padStart(2, '0');
}
