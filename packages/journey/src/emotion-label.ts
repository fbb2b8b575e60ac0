import { roundHalfAway } from './emotion-scale-conversions.ts';

const names = ['frustrated', 'annoyed', 'neutral', 'satisfied', 'delighted'] as const;

/** The key of the word for a feeling, from −2 frustrated to +2 delighted; null is unknown. */
export function emotionLabelKey(tenths: number | null): string {
  if (tenths === null) return 'journey.emotion.unknown';
  const step = Math.max(-2, Math.min(2, roundHalfAway(tenths / 10)));
  return `journey.emotion.${names[step + 2]}`;
}
