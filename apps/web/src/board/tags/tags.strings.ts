import { defineStrings } from '../../i18n/defineStrings.ts';

export const tagsStrings = defineStrings({
  en: {
    'tags.title': 'Tags',
    'tags.new': 'New tag',
    'tags.add': 'Add',
    'tags.done': 'Done',
    'tags.onBoard': 'Tags on this board',
    'tags.none': 'No tags on this board yet.',
  },
  it: {
    'tags.title': 'Etichette',
    'tags.new': 'Nuova etichetta',
    'tags.add': 'Aggiungi',
    'tags.done': 'Fatto',
    'tags.onBoard': 'Etichette su questa lavagna',
    'tags.none': 'Su questa lavagna non ci sono ancora etichette.',
  },
  ru: {
    'tags.title': 'Теги',
    'tags.new': 'Новый тег',
    'tags.add': 'Добавить',
    'tags.done': 'Готово',
    'tags.onBoard': 'Теги на этой доске',
    'tags.none': 'На этой доске пока нет тегов.',
  },
  he: {
    'tags.title': 'תגיות',
    'tags.new': 'תגית חדשה',
    'tags.add': 'הוספה',
    'tags.done': 'סיום',
    'tags.onBoard': 'התגיות בלוח הזה',
    'tags.none': 'עדיין אין תגיות בלוח הזה.',
  },
});
