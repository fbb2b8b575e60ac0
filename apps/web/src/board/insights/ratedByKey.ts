import type { Rate, Rating } from './ValueEffort.tsx';

const middle: Rating = { value: 3, effort: 3 };
const steps: Readonly<Record<string, readonly [value: number, effort: number]>> = {
  ArrowUp: [1, 0],
  ArrowDown: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/**
 * Where an arrow key takes an opportunity: value upwards, effort in reading direction; one that nobody has rated into
 * the middle. Nothing for other keys.
 */
export function ratedByKey(
  rating: Rating | undefined,
  key: string,
  rtl: boolean,
): Rating | undefined {
  const step = steps[key];
  if (!step) return undefined;
  if (!rating) return middle;
  const [up, on] = step;
  return {
    value: within(rating.value + up),
    effort: within(rating.effort + (rtl ? -on : on)),
  };
}

function within(rate: number): Rate {
  return Math.max(1, Math.min(5, rate)) as Rate;
}
