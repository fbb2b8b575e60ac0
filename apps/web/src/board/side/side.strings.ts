import { defineStrings } from '../../i18n/defineStrings.ts';

export const sideStrings = defineStrings({
  en: {
    'side.label': 'Side panel',
    'side.wait': 'One moment…',
    'side.insights': 'Insights',
    'side.guide': 'Guide',
    'side.touchpoint': 'Details',
    'side.history': 'History',
  },
  it: {
    'side.label': 'Pannello laterale',
    'side.wait': 'Un momento…',
    'side.insights': 'Analisi',
    'side.guide': 'Guida',
    'side.touchpoint': 'Dettagli',
    'side.history': 'Cronologia',
  },
  ru: {
    'side.label': 'Боковая панель',
    'side.wait': 'Секунду…',
    'side.insights': 'Выводы',
    'side.guide': 'Шаги',
    'side.touchpoint': 'Подробно',
    'side.history': 'История',
  },
  he: {
    'side.label': 'חלונית צד',
    'side.wait': 'רגע אחד…',
    'side.insights': 'תובנות',
    'side.guide': 'צעדים',
    'side.touchpoint': 'פרטים',
    'side.history': 'היסטוריה',
  },
});
