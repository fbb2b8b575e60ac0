import { defineWords } from '../define-words.ts';

/** What is written on sheets that continue something. */
export const methodWords = defineWords('method', {
  en: {
    feels: 'How it feels: {{values}}',
    measured: 'Measured: {{values}}',
    wishedFeeling: '{{name}} at least {{value}}',
    wishedMetric: '{{metric}}: {{value}}',
    by: 'by {{day}}',
    problems: 'What does not work: {{values}}',
    change: '{{metric}}: {{before}} → {{now}} ({{difference}}), {{day}}',
    first: '{{metric}}: {{now}}, {{day}}',
    titled: '{{title}}: {{about}}',
  },
  it: {
    feels: 'Che cosa si prova: {{values}}',
    measured: 'Misurato: {{values}}',
    wishedFeeling: '{{name}} almeno {{value}}',
    wishedMetric: '{{metric}}: {{value}}',
    by: 'entro il {{day}}',
    problems: 'Aspetti negativi: {{values}}',
    change: '{{metric}}: {{before}} → {{now}} ({{difference}}), {{day}}',
    first: '{{metric}}: {{now}}, {{day}}',
    titled: '{{title}}: {{about}}',
  },
  ru: {
    feels: 'Что чувствуют: {{values}}',
    measured: 'Измерено: {{values}}',
    wishedFeeling: '{{name}} не ниже {{value}}',
    wishedMetric: '{{metric}}: {{value}}',
    by: 'к {{day}}',
    problems: 'Что не работает: {{values}}',
    change: '{{metric}}: {{before}} → {{now}} ({{difference}}), {{day}}',
    first: '{{metric}}: {{now}}, {{day}}',
    titled: '{{title}}: {{about}}',
  },
  he: {
    feels: 'מה מרגישים: {{values}}',
    measured: 'נמדד: {{values}}',
    wishedFeeling: '{{name}} לפחות {{value}}',
    wishedMetric: '{{metric}}: {{value}}',
    by: 'עד {{day}}',
    problems: 'מה לא עובד: {{values}}',
    change: '{{metric}}: {{before}} ← {{now}} ({{difference}}), {{day}}',
    first: '{{metric}}: {{now}}, {{day}}',
    titled: '{{title}}: {{about}}',
  },
});

export type MethodSlot = keyof (typeof methodWords.tables)['en'];
