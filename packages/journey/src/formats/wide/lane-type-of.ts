import type { LaneType } from '../../records/lane-type.ts';

/** What rows are called, in the words of four languages; the first that fits tells the type. */
const laneWords: readonly (readonly [LaneType, RegExp])[] = [
  ['touchpoints', /touch\s*-?points?|contatto|контакт|נקודו?ת מגע/i],
  ['negatives', /negativ|pains?\b|frustrat|problem|does not work|не работает|לא עובד|שלילי|כאב/i],
  ['positives', /positiv|gains?\b|delight|what works|что работает|מה עובד|חיובי/i],
  [
    'emotion',
    /^(emotions?|feelings?|mood|emozion[ei]|curva emotiva|эмоции|чувства|эмоциональная кривая|רגש(ות)?|עקומת הרגש)$/i,
  ],
  ['channel', /^(channels?|canal[ei]|каналы?|ערוצ?ים|ערוץ)$/i],
  [
    'need',
    /^((customer )?needs?|esigenz[ae]( del cliente)?|потребност[ьи]( клиента)?|צורך( הלקוח)?|צרכים)$/i,
  ],
  ['owner', /^(owners?|responsabil[ei]|ответственн(ый|ые)|אחראי(ם)?)$/i],
  ['moment', /^(moments? of truth|moment[oi] della verità|моменты? истины|רגעי? האמת)$/i],
  ['evidence', /^(evidence|evidenze|свидетельства|ראיות)$/i],
  ['opportunity', /opportunit|ideas?\b|возможност|הזדמנו|רעיונ/i],
];

/** The type of a lane by its title; notes where the title tells nothing. */
export function laneTypeOf(title: string): LaneType {
  return laneWords.find(([, words]) => words.test(title.trim()))?.[0] ?? 'stickies';
}
