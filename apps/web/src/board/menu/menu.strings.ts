import { defineStrings } from '../../i18n/defineStrings.ts';

export const menuStrings = defineStrings({
  en: {
    'menu.label': 'Board menu',
    'menu.import': 'Import…',
    'menu.export': 'Export',
    'menu.csv': 'Touchpoint list (CSV)',
    'menu.csvOf': 'Touchpoint list of “{{map}}” (CSV)',
    'menu.json': 'Board file (JSON)',
    'menu.duplicate': 'Duplicate this board',
    'menu.duplicateFailed': 'The board was not duplicated: {{why}}',
    'menu.home': 'All my boards',
  },
  he: {
    'menu.label': 'תפריט הלוח',
    'menu.import': 'ייבוא…',
    'menu.export': 'ייצוא',
    'menu.csv': 'רשימת נקודות מגע (CSV)',
    'menu.csvOf': 'רשימת נקודות המגע של „{{map}}” ‏(CSV)',
    'menu.json': 'קובץ לוח (JSON)',
    'menu.duplicate': 'שכפול הלוח',
    'menu.duplicateFailed': 'הלוח לא שוכפל: {{why}}',
    'menu.home': 'כל הלוחות שלי',
  },
});
