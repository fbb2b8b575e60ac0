import type { EmotionScale } from '@feltline/journey';
import type { LinearGradient, Theme } from '@feltline/scene';

/** The colour of a value in tenths: positive, neutral or negative, by what the value rounds to. */
export function valenceColor(tenths: number, theme: Theme): string {
  const [best, , neutral, , worst] = theme.valence;
  if (tenths >= 5) return best;
  return tenths <= -5 ? worst : neutral;
}

/** From +2 down to −2, so that a stroke's colour means the same at every x. */
export function valenceStroke(scale: EmotionScale, theme: Theme): LinearGradient {
  const stops = theme.valence.map((color, i) => [i / 4, color] as const);
  return { from: { x: 0, y: scale.yOf(20) }, to: { x: 0, y: scale.yOf(-20) }, stops };
}

/** The same, fading towards the zero line. */
export function valenceFill(scale: EmotionScale, theme: Theme): LinearGradient {
  const [best, , neutral, , worst] = theme.valence;
  const strong = theme.dark ? '4d' : '33';
  const stops = [
    [0, `${best}${strong}`],
    [0.5, `${neutral}08`],
    [1, `${worst}${strong}`],
  ] as const;
  return { from: { x: 0, y: scale.yOf(20) }, to: { x: 0, y: scale.yOf(-20) }, stops };
}
