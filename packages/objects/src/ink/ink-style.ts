/** Colours of pens and highlighters; `ink` is the text colour of the theme. */
export const inkColors = {
  ink: '#1F2328',
  grey: '#8A8D93',
  red: '#D93A3A',
  orange: '#E87A1D',
  amber: '#E0A100',
  green: '#1F9D61',
  teal: '#0F8F86',
  blue: '#2F7DE1',
  violet: '#6A5AE8',
  magenta: '#C2459F',
} as const;

export type InkColor = keyof typeof inkColors;

export const highlighterColors = {
  lemon: '#FFD83D',
  orange: '#FF9B3D',
  rose: '#FF7FA5',
  green: '#5FD068',
  sky: '#4DB8FF',
  violet: '#A08CFF',
} as const;

export type HighlighterColor = keyof typeof highlighterColors;

export type InkTool = 'pen' | 'highlighter';

export type InkWidth = 'thin' | 'medium' | 'thick' | 'broad';

/** Pixels on the screen the stroke was drawn on. */
const widths: Readonly<Record<InkTool, Readonly<Record<InkWidth, number>>>> = {
  pen: { thin: 2.5, medium: 4.5, thick: 8, broad: 14 },
  highlighter: { thin: 12, medium: 20, thick: 30, broad: 44 },
};

export const inkWidths = Object.keys(widths.pen) as InkWidth[];

/** In the stroke's own units. */
export function widthOf(tool: InkTool, width: InkWidth): number {
  return widths[tool][width] ?? widths[tool].medium;
}

/** CSS colour; what is unknown is drawn in ink. */
export function colorOf(color: string): string {
  return (
    (inkColors as Record<string, string>)[color] ??
    (highlighterColors as Record<string, string>)[color] ??
    inkColors.ink
  );
}

/** For a button: ink is as light or dark as the words around it. */
export function swatchOf(color: string): string {
  return color === 'ink' ? `var(--ink, ${inkColors.ink})` : colorOf(color);
}
