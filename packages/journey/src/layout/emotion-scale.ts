import type { Box } from '@feltline/geometry';
import { measures } from './measures.ts';

/** Turns tenths of the −2 … +2 scale into `board` y and back. */
export interface EmotionScale {
  yOf(tenths: number): number;
  /** The nearest tenth, never outside −20 … +20. */
  valueAt(y: number): number;
}

/** The scale of an emotion lane: +2 near its top, −2 near its bottom. */
export function emotionScale(lane: { readonly box: Box }): EmotionScale {
  const { y, height } = lane.box;
  const padding = Math.min(measures.emotionPadding, height / 5);
  const perTenth = (height / 2 - padding) / 20;
  const zero = y + height / 2;
  return {
    yOf: (tenths) => zero - tenths * perTenth,
    valueAt: (at) => {
      const tenths = Math.round((zero - at) / perTenth);
      // + 0 turns −0 into 0
      return Math.max(-20, Math.min(20, tenths)) + 0;
    },
  };
}
