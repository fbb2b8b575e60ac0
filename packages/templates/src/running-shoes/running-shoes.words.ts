import { defineWords } from '../define-words.ts';

export const runningShoesWords = defineWords('e1', {
  en: {
    title: 'Example: running shoes',
    about: 'A filled map of two customers, from the first ad to the survey',
    map: 'Running shoes: from the ad to the shop',
  },
  it: {
    title: 'Esempio: scarpe da corsa',
    about: 'Una mappa compilata di due clienti, dal primo annuncio al sondaggio',
    map: "Scarpe da corsa: dall'annuncio al negozio",
  },
  ru: {
    title: 'Пример: беговые кроссовки',
    about: 'Заполненная карта двух покупателей, от первой рекламы до опроса',
    map: 'Беговые кроссовки: от рекламы до магазина',
  },
  he: {
    title: 'דוגמה: נעלי ריצה',
    about: 'מפה מלאה של שני לקוחות, מהפרסומת הראשונה ועד הסקר',
    map: 'נעלי ריצה: מהמודעה ועד החנות',
  },
});
