import type { Language } from '@feltline/board';

/** Languages that new maps can be made in. */
export type Locale = Language;

/** What maps are made of, in words that are written into the document when a map is made. */
export interface MapWords {
  map: string;
  touchpoints: string;
  emotions: string;
  positives: string;
  negatives: string;
  owner: string;
  unassigned: string;
  /** Whose journey it is where nobody says. */
  customer: string;
}

const words: Record<Locale, MapWords> = {
  en: {
    map: 'Customer journey',
    touchpoints: 'Touchpoints',
    emotions: 'Emotions',
    positives: 'Positives',
    negatives: 'Negatives',
    owner: 'Owner',
    unassigned: 'Unassigned',
    customer: 'Customer',
  },
  he: {
    map: 'מסע הלקוח',
    touchpoints: 'נקודות מגע',
    emotions: 'רגשות',
    positives: 'מה עובד (+)',
    negatives: 'מה לא עובד (−)',
    owner: 'אחראי',
    unassigned: 'לא משויך',
    customer: 'לקוח',
  },
  it: {
    map: 'Percorso del cliente',
    touchpoints: 'Punti di contatto',
    emotions: 'Emozioni',
    positives: 'Aspetti positivi',
    negatives: 'Aspetti negativi',
    owner: 'Responsabile',
    unassigned: 'Non assegnato',
    customer: 'Cliente',
  },
  ru: {
    map: 'Путь клиента',
    touchpoints: 'Точки контакта',
    emotions: 'Эмоции',
    positives: 'Что работает (+)',
    negatives: 'Что не работает (−)',
    owner: 'Ответственный',
    unassigned: 'Не отнесено',
    customer: 'Клиент',
  },
};

/** The words of a language such as "he" or "he-IL"; English for one we do not have. */
export function mapWords(locale: string): MapWords {
  const [language = ''] = locale.toLowerCase().split(/[-_]/);
  return words[language as Locale] ?? words.en;
}
