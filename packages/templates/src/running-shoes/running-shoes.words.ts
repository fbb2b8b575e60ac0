import { defineWords } from '../define-words.ts';

export const runningShoesWords = defineWords('e1', {
  en: {
    title: 'Example: running shoes',
    about: 'A filled map of two customers, from the first ad to the survey',
    map: 'Running shoes: from the ad to the shop',
    scenario: 'Buys their first real running shoes, after an advertisement seen online',
    goal: 'Shoes that fit, without spending a whole Saturday on it',
    scopeStart: 'An advertisement on the telephone',
    scopeEnd: 'The survey a week after the purchase',
  },
  it: {
    title: 'Esempio: scarpe da corsa',
    about: 'Una mappa compilata di due clienti, dal primo annuncio al sondaggio',
    map: "Scarpe da corsa: dall'annuncio al negozio",
    scenario: 'Compra le prime vere scarpe da corsa, dopo un annuncio visto online',
    goal: 'Scarpe che calzano bene, senza perderci un sabato intero',
    scopeStart: 'Un annuncio sul telefono',
    scopeEnd: "Il sondaggio una settimana dopo l'acquisto",
  },
  ru: {
    title: 'Пример: беговые кроссовки',
    about: 'Заполненная карта двух покупателей, от первой рекламы до опроса',
    map: 'Беговые кроссовки: от рекламы до магазина',
    scenario: 'Покупает первые настоящие беговые кроссовки, увидев рекламу в интернете',
    goal: 'Кроссовки по ноге, не потратив на это всю субботу',
    scopeStart: 'Реклама в телефоне',
    scopeEnd: 'Опрос через неделю после покупки',
  },
  he: {
    title: 'דוגמה: נעלי ריצה',
    about: 'מפה מלאה של שני לקוחות, מהפרסומת הראשונה ועד הסקר',
    map: 'נעלי ריצה: מהמודעה ועד החנות',
    scenario: 'קניית נעלי ריצה אמיתיות ראשונות, אחרי פרסומת ברשת',
    goal: 'נעליים שיושבות היטב, בלי לבזבז על זה יום שלם',
    scopeStart: 'פרסומת בטלפון',
    scopeEnd: 'הסקר שבוע אחרי הקנייה',
  },
});
