/** The names that spreadsheets write instead of numbers. */
const named: Readonly<Record<string, string>> = {
  white: '#FFFFFF',
  black: '#000000',
  red: '#FF0000',
  lime: '#00FF00',
  blue: '#0000FF',
  yellow: '#FFFF00',
  cyan: '#00FFFF',
  aqua: '#00FFFF',
  magenta: '#FF00FF',
  fuchsia: '#FF00FF',
  silver: '#C0C0C0',
  gray: '#808080',
  grey: '#808080',
  maroon: '#800000',
  olive: '#808000',
  green: '#008000',
  purple: '#800080',
  teal: '#008080',
  navy: '#000080',
  orange: '#FFA500',
  pink: '#FFC0CB',
  gold: '#FFD700',
};

/** A CSS colour as `#RRGGBB`; nothing for what is transparent or no colour. */
export function cssColor(css: string): string | undefined {
  const text = css.trim().toLowerCase();
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/.exec(text)?.[1];
  if (hex)
    return `#${(hex.length === 3 ? [...hex].map((d) => d + d).join('') : hex).toUpperCase()}`;
  const rgb = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)(?:[\s,/]+([\d.]+%?))?\s*\)$/.exec(text);
  if (!rgb) return named[text];
  if (rgb[4] !== undefined && Number.parseFloat(rgb[4]) === 0) return undefined;
  const digits = rgb
    .slice(1, 4)
    .map((value) => Math.min(255, Number(value)).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}
