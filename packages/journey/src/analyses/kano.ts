/** Answers about a feature, for when it is there and for when it is missing. */
export const kanoAnswers = ['like', 'mustBe', 'neutral', 'liveWith', 'dislike'] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

/** Attractive, one-dimensional, must-be, indifferent, reverse, questionable. */
export type KanoCategory = 'A' | 'O' | 'M' | 'I' | 'R' | 'Q';

/** Rows: it is there; columns: it is missing, both in the order of `kanoAnswers`. */
const evaluation = ['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ'];

/** What a pair of answers says of a feature (Kano's evaluation table). */
export function kanoCategory(there: KanoAnswer, missing: KanoAnswer): KanoCategory {
  const row = evaluation[kanoAnswers.indexOf(there)] ?? '';
  return row.charAt(kanoAnswers.indexOf(missing)) as KanoCategory;
}

/** How much better a feature makes it, 0 … 1, and how much worse its absence, −1 … 0; nothing where no answer counts. */
export function kanoCoefficients(
  categories: readonly KanoCategory[],
): { readonly better: number; readonly worse: number } | undefined {
  const count = (wanted: string) => categories.filter((one) => wanted.includes(one)).length;
  const all = count('AOMI');
  if (all === 0) return undefined;
  // no answer of the kind is 0, not −0
  return { better: count('AO') / all, worse: 0 - count('OM') / all };
}

const spoken: Readonly<Record<KanoAnswer, readonly string[]>> = {
  like: ['like', 'i like it', 'mi piace', 'нравится', 'אוהב', 'אוהבת', 'אוהבים'],
  mustBe: ['must-be', 'must be', 'must', 'dovuto', 'должно быть', 'חובה'],
  neutral: ['neutral', 'neutro', 'всё равно', 'все равно', 'ניטרלי', 'נייטרלי'],
  liveWith: ['live with', 'can live with it', 'lo accetto', 'терпимо', 'סביל'],
  dislike: [
    'dislike',
    'i dislike it',
    'non mi piace',
    'не нравится',
    'לא אוהב',
    'לא אוהבת',
    'לא אוהבים',
  ],
};

/** The answer somebody has written down, in any of our languages. */
export function kanoAnswer(words: string): KanoAnswer | undefined {
  const said = words.trim().toLowerCase();
  return kanoAnswers.find((answer) => spoken[answer].includes(said));
}

/** The category that follows from two written answers; nothing where one is missing or not understood. */
export function kanoResult(there: string, missing: string): KanoCategory | undefined {
  const [one, other] = [kanoAnswer(there), kanoAnswer(missing)];
  return one && other && kanoCategory(one, other);
}
