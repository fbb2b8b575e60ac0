import { defineStrings } from '../../i18n/defineStrings.ts';

export const sideStrings = defineStrings({
  en: {
    'side.label': 'Side panel',
    'side.wait': 'One moment…',
    'side.insights': 'Insights',
  },
  it: {
    'side.label': 'Pannello laterale',
    'side.wait': 'Un momento…',
    'side.insights': 'Analisi',
  },
  ru: {
    'side.label': 'Боковая панель',
    'side.wait': 'Секунду…',
    'side.insights': 'Выводы',
  },
  he: {
    'side.label': 'חלונית צד',
    'side.wait': 'רגע אחד…',
    'side.insights': 'תובנות',
  },
});
