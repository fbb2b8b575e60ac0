import { defineStrings } from '../i18n/defineStrings.ts';

export const uiStrings = defineStrings({
  en: {
    'ui.loading': 'Loading…',
    'ui.close': 'Close',
    'ui.cancel': 'Cancel',
    'ui.ok': 'OK',
    'ui.language': 'Language',
    'ui.theme': 'Appearance',
    'ui.theme.auto': 'Like the system',
    'ui.theme.light': 'Light',
    'ui.theme.dark': 'Dark',
  },
  he: {
    'ui.loading': 'טוען…',
    'ui.close': 'סגירה',
    'ui.cancel': 'ביטול',
    'ui.ok': 'אישור',
    'ui.language': 'שפה',
    'ui.theme': 'מראה',
    'ui.theme.auto': 'כמו במערכת',
    'ui.theme.light': 'בהיר',
    'ui.theme.dark': 'כהה',
  },
});
