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
  he: {
    'tags.title': 'תגיות',
    'tags.new': 'תגית חדשה',
    'tags.add': 'הוספה',
    'tags.done': 'סיום',
    'tags.onBoard': 'התגיות בלוח הזה',
    'tags.none': 'עדיין אין תגיות בלוח הזה.',
  },
});
