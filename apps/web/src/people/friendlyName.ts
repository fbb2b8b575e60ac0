import { type Language, languageIds } from '@feltline/board';

interface FriendlyWords {
  readonly adjectives: readonly string[];
  readonly animals: readonly string[];
  join(adjective: string, animal: string): string;
}

/** Names for people who have not said theirs yet: an adjective and an animal of its gender, in the person's language. */
const words: Record<Language, FriendlyWords> = {
  en: {
    adjectives: [
      'Quick',
      'Calm',
      'Bright',
      'Merry',
      'Bold',
      'Gentle',
      'Sunny',
      'Clever',
      'Kind',
      'Lively',
      'Patient',
      'Curious',
    ],
    animals: [
      'Heron',
      'Otter',
      'Fox',
      'Robin',
      'Lynx',
      'Hare',
      'Dolphin',
      'Badger',
      'Swift',
      'Koala',
      'Panda',
      'Finch',
    ],
    join: (adjective: string, animal: string) => `${adjective} ${animal}`,
  },
  it: {
    adjectives: [
      'veloce',
      'gentile',
      'felice',
      'paziente',
      'vivace',
      'audace',
      'brillante',
      'tenace',
      'sagace',
      'agile',
      'cortese',
      'gioviale',
    ],
    animals: [
      'Airone',
      'Lontra',
      'Volpe',
      'Pettirosso',
      'Lince',
      'Lepre',
      'Delfino',
      'Tasso',
      'Rondone',
      'Koala',
      'Panda',
      'Fringuello',
    ],
    join: (adjective: string, animal: string) => `${animal} ${adjective}`,
  },
  ru: {
    adjectives: [
      'Быстрый',
      'Спокойный',
      'Яркий',
      'Весёлый',
      'Смелый',
      'Нежный',
      'Солнечный',
      'Умный',
      'Добрый',
      'Живой',
      'Терпеливый',
      'Пытливый',
    ],
    animals: [
      'журавль',
      'бобр',
      'лис',
      'снегирь',
      'барсук',
      'заяц',
      'дельфин',
      'стриж',
      'филин',
      'енот',
      'медведь',
      'зяблик',
    ],
    join: (adjective: string, animal: string) => `${adjective} ${animal}`,
  },
  he: {
    adjectives: [
      'מהיר',
      'רגוע',
      'בהיר',
      'עליז',
      'אמיץ',
      'עדין',
      'שמח',
      'חכם',
      'נדיב',
      'זריז',
      'סבלני',
      'סקרן',
    ],
    animals: [
      'עגור',
      'שועל',
      'דולפין',
      'ארנב',
      'נשר',
      'פינגווין',
      'דוב',
      'צבי',
      'ינשוף',
      'קואלה',
      'פנדה',
      'דרור',
    ],
    join: (adjective: string, animal: string) => `${animal} ${adjective}`,
  },
};

/** `random` gives numbers in [0, 1). */
export function friendlyName(language: string, random: () => number = Math.random): string {
  const { adjectives, animals, join } = words[languageIds.find((id) => id === language) ?? 'en'];
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return join(pick(adjectives), pick(animals));
}
