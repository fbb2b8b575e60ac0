import { emotionLabelKey, unitsFromTenths } from '@feltline/journey';

/** `+1.5`, `−2`, `0`; kept from left to right wherever it stands. */
export function feelingNumber(tenths: number): string {
  const value = unitsFromTenths(tenths);
  const sign = value < 0 ? '−' : value > 0 ? '+' : '';
  return `\u2066${sign}${Math.abs(value)}\u2069`;
}

export const feelingText = {
  /** Key of the word for a feeling. */
  word: (tenths: number) => emotionLabelKey(tenths),
  /** `Annoyed, −1`. */
  spoken: (tenths: number, t: (key: string) => string) =>
    `${t(emotionLabelKey(tenths))}, ${feelingNumber(tenths)}`,
};
