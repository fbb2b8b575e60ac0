const en = {
  'mirror.kind.insight-card': 'Insight',
  'insightCard.pin': 'Pin an insight',
} as const;

const it: Readonly<Record<keyof typeof en, string>> = {
  'mirror.kind.insight-card': 'Analisi',
  'insightCard.pin': 'Fissa un’analisi',
};

const ru: Readonly<Record<keyof typeof en, string>> = {
  'mirror.kind.insight-card': 'Вывод',
  'insightCard.pin': 'Закрепить вывод',
};

const he: Readonly<Record<keyof typeof en, string>> = {
  'mirror.kind.insight-card': 'תובנה',
  'insightCard.pin': 'הצמדת תובנה',
};

export const insightCardStrings = { en, it, ru, he };
