import { stageColors } from '@feltline/journey';

/** A stage's arrow and the letters on it. */
export function stageColor(name: string, dark: boolean): { fill: string; ink: string } {
  const { fill, ink } = stageColors[name] ?? stageColors.slate!;
  // On a dark sheet the pale fill becomes the ink.
  return dark ? { fill: `${ink}66`, ink: fill } : { fill, ink };
}
