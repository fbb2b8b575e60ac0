import { defineStrings } from '../i18n/defineStrings.ts';

export const peopleStrings = defineStrings({
  en: {
    'people.you': 'You',
    'people.yourName': 'Your name',
    'people.yourNameHint': 'Others on the board see it beside your cursor.',
    'people.yourColor': 'Your colour',
    'people.profile': 'Your name, colour and language',
    'people.named': '{{name}} (you)',
  },
  he: {
    'people.you': 'את/ה',
    'people.yourName': 'השם שלך',
    'people.yourNameHint': 'אחרים על הלוח רואים אותו ליד הסמן שלך.',
    'people.yourColor': 'הצבע שלך',
    'people.profile': 'השם, הצבע והשפה שלך',
    'people.named': '{{name}} (את/ה)',
  },
});
