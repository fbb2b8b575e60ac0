import { defineStrings } from '../i18n/defineStrings.ts';

export const uiStrings = defineStrings({
  en: {
    'ui.loading': 'Loading…',
    'ui.broken': 'Something went wrong on this page',
    'ui.brokenAbout': 'What was saved is safe. Reloading usually helps.',
    'ui.reload': 'Reload',
    'ui.close': 'Close',
    'ui.cancel': 'Cancel',
    'ui.ok': 'OK',
    'ui.language': 'Language',
    'ui.languageFailed': 'The words of this language did not load. Try again with a network.',
    'ui.theme': 'Appearance',
    'ui.theme.auto': 'Like the system',
    'ui.theme.light': 'Light',
    'ui.theme.dark': 'Dark',
  },
  he: {
    'ui.loading': 'טוען…',
    'ui.broken': 'משהו השתבש בדף הזה',
    'ui.brokenAbout': 'מה שנשמר בטוח. בדרך כלל טעינה מחדש עוזרת.',
    'ui.reload': 'טעינה מחדש',
    'ui.close': 'סגירה',
    'ui.cancel': 'ביטול',
    'ui.ok': 'אישור',
    'ui.language': 'שפה',
    'ui.languageFailed': 'המילים בשפה הזו לא נטענו. נסו שוב כשיש רשת.',
    'ui.theme': 'מראה',
    'ui.theme.auto': 'כמו במערכת',
    'ui.theme.light': 'בהיר',
    'ui.theme.dark': 'כהה',
  },
});
