import { defineStrings } from '../i18n/defineStrings.ts';

export const templatesStrings = defineStrings({
  en: {
    'templates.search': 'Search templates',
    'templates.all': 'All',
    'templates.group.journey': 'Journey',
    'templates.group.analysis': 'Analysis',
    'templates.group.workshop': 'Workshop',
    'templates.group.example': 'Examples',
    'templates.groups': 'Kinds of template',
    'templates.none': 'No template matches “{{words}}”',
    'templates.preview': 'Preview “{{title}}”',
    'templates.use': 'Use “{{title}}”',
    'templates.useThis': 'Use',
    'templates.related': 'Goes well with',
    'templates.guide': 'On the way through it',
  },
  he: {
    'templates.search': 'חיפוש תבניות',
    'templates.all': 'הכול',
    'templates.group.journey': 'מסע',
    'templates.group.analysis': 'ניתוח',
    'templates.group.workshop': 'סדנה',
    'templates.group.example': 'דוגמאות',
    'templates.groups': 'סוגי תבניות',
    'templates.none': 'אין תבנית שמתאימה ל„{{words}}”',
    'templates.preview': 'תצוגה מקדימה של „{{title}}”',
    'templates.use': 'שימוש ב„{{title}}”',
    'templates.useThis': 'שימוש',
    'templates.related': 'מתאים גם',
    'templates.guide': 'הצעדים בדרך',
  },
});
