import type { StyleProp } from '@feltline/board';
import * as v from 'valibot';

/** Ink of shapes and connectors by name: on the light table and on the dark one. */
const lineInks: Readonly<Record<string, readonly [light: string, dark: string]>> = {
  ink: ['#1F2328', '#ECEDEE'],
  gray: ['#8A8D93', '#8A8D93'],
  indigo: ['#4B3FE4', '#8F87FF'],
  blue: ['#2F7DE1', '#6FB1FF'],
  teal: ['#0F766E', '#4FBFB3'],
  green: ['#1F9D61', '#3FBF82'],
  amber: ['#E0A100', '#F0B429'],
  orange: ['#DD6B20', '#FF9B5C'],
  red: ['#DD4B4B', '#F07171'],
  magenta: ['#B83FB0', '#E58FE0'],
};

/** Widths of lines, board units. */
export const lineWidths = { thin: 2, medium: 4, thick: 8 } as const;
export const dashes = ['solid', 'dashed', 'dotted'] as const;

export type LineWidth = keyof typeof lineWidths;
export type Dash = (typeof dashes)[number];

const hex = /^#[0-9a-f]{6}$/i;

/** A name people choose from, or `#RRGGBB`, which comes with what other programs made. */
export function colorSchema(names: readonly string[], usual: string) {
  const known = v.pipe(
    v.string(),
    v.check((color) => hex.test(color) || names.includes(color)),
  );
  return v.optional(v.fallback(known, usual), usual);
}

export const inkNames = Object.keys(lineInks);

/** A width by name, or board units, which come with what other programs made. */
export const widthSchema = v.optional(
  v.fallback(
    v.union([
      v.picklist(['thin', 'medium', 'thick']),
      v.pipe(v.number(), v.minValue(0.25), v.maxValue(64)),
    ]),
    'thin',
  ),
  'thin',
);
export const dashSchema = v.optional(v.fallback(v.picklist(dashes), 'solid'), 'solid');

/** CSS colour of an ink on a light or dark table; `none` has none. */
export function inkOf(name: string, isDark: boolean): string | undefined {
  if (hex.test(name)) return name;
  return lineInks[name]?.[isDark ? 1 : 0];
}

/** Board units. */
export function widthOf(width: LineWidth | number): number {
  return typeof width === 'number' ? width : lineWidths[width];
}

const patterns = new Map<string, readonly number[]>();

/** The same list for the same line, so that a surface sees at once that nothing changes. */
export function dashOf(dash: Dash, width: number): readonly number[] | undefined {
  if (dash === 'solid') return undefined;
  const key = `${dash} ${width}`;
  let pattern = patterns.get(key);
  if (!pattern) {
    // a dot is a dash of no length with a round end
    pattern = dash === 'dashed' ? [4 + 2 * width, 3 + 2 * width] : [0.01, 2 + 2 * width];
    if (patterns.size > 64) patterns.clear();
    patterns.set(key, pattern);
  }
  return pattern;
}

export const inkOptions: StyleProp['options'] = Object.entries(lineInks).map(
  ([value, [swatch]]) => ({
    value,
    label: `ink.${value}`,
    swatch,
  }),
);

export const widthOptions: StyleProp['options'] = [
  { value: 'thin', label: 'lineWidth.thin', icon: 'M3 12h18' },
  { value: 'medium', label: 'lineWidth.medium', icon: 'M3 11h18M3 13h18' },
  { value: 'thick', label: 'lineWidth.thick', icon: 'M3 10h18M3 12h18M3 14h18' },
];

export const dashOptions: StyleProp['options'] = [
  { value: 'solid', label: 'dash.solid', icon: 'M3 12h18' },
  { value: 'dashed', label: 'dash.dashed', icon: 'M3 12h4M10 12h4M17 12h4' },
  {
    value: 'dotted',
    label: 'dash.dotted',
    icon: 'M4 12h.01M8 12h.01M12 12h.01M16 12h.01M20 12h.01',
  },
];
