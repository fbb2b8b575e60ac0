/** Names for people who have not said theirs yet: an adjective and an animal, in the person's language. */
const words = {
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
  const { adjectives, animals, join } = language === 'he' ? words.he : words.en;
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  return join(pick(adjectives), pick(animals));
}
