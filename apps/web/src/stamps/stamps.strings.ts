import { defineStrings } from '../i18n/defineStrings.ts';

export const stampsStrings = defineStrings({
  en: {
    'stamps.emoji': 'Emoji',
    'stamps.search': 'Search emoji',
    'stamps.none': 'No emoji of that name.',
    'stamps.group.feelings': 'Feelings',
    'stamps.group.hands': 'Hands',
    'stamps.group.people': 'People',
    'stamps.group.marks': 'Marks',
    'stamps.group.work': 'Work',
    'stamps.group.places': 'Places and things',
  },
  he: {
    'stamps.emoji': 'אמוג׳י',
    'stamps.search': 'חיפוש אמוג׳י',
    'stamps.none': 'אין אמוג׳י בשם הזה.',
    'stamps.group.feelings': 'רגשות',
    'stamps.group.hands': 'ידיים',
    'stamps.group.people': 'אנשים',
    'stamps.group.marks': 'סימנים',
    'stamps.group.work': 'עבודה',
    'stamps.group.places': 'מקומות ודברים',
  },
});
