import type { TemplateLocale } from './template.ts';

/** Words that templates write into the document. Those of both maps stand here, a template's own beside it. */
const en = {
  touchpoint: (n: number) => `Touchpoint ${n}`,
  positives: 'What works (+)',
  positivesHint: 'What exceeded expectations?',
  negativesHint: 'What did not work? What stopped the customer?',
  owner: 'Owner',
  ownerHint: 'Who looks after this touchpoint?',
  touchpointsHint: 'Where do customers meet us here?',
};

const he: typeof en = {
  touchpoint: (n) => `נקודת מגע ${n}`,
  positives: 'מה עובד (+)',
  positivesHint: 'מה עלה על הציפיות?',
  negativesHint: 'מה לא עבד? מה עצר את הלקוח?',
  owner: 'אחראי',
  ownerHint: 'מי אחראי על נקודת המגע הזו?',
  touchpointsHint: 'היכן הלקוחות פוגשים אותנו כאן?',
};

export type TemplateWords = typeof en;

export const templateWords: Readonly<Record<TemplateLocale, TemplateWords>> = { en, he };

export function directionOf(locale: TemplateLocale): 'ltr' | 'rtl' {
  return locale === 'he' ? 'rtl' : 'ltr';
}
