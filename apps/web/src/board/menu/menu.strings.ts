import { defineStrings } from '../../i18n/defineStrings.ts';

export const menuStrings = defineStrings({
  en: {
    'menu.label': 'Board menu',
    'menu.import': 'Bring in a file …',
    'menu.export': 'Take it with you',
    'menu.csv': 'Touchpoint list (CSV)',
    'menu.csvOf': 'Touchpoint list of “{{map}}” (CSV)',
    'menu.json': 'Whole board (JSON)',
    'menu.duplicate': 'Duplicate this board',
    'menu.duplicateFailed': 'The board was not duplicated: {{why}}',
    'menu.home': 'All my boards',
  },
  he: {
    'menu.label': 'תפריט הלוח',
    'menu.import': 'הוספת קובץ …',
    'menu.export': 'לקחת איתך',
    'menu.csv': 'רשימת נקודות מגע (CSV)',
    'menu.csvOf': 'רשימת נקודות המגע של „{{map}}” ‏(CSV)',
    'menu.json': 'הלוח כולו (JSON)',
    'menu.duplicate': 'שכפול הלוח',
    'menu.duplicateFailed': 'הלוח לא שוכפל: {{why}}',
    'menu.home': 'כל הלוחות שלי',
  },
});
