const en = {
  'tool.linkCard': 'Link',
  'mirror.kind.link-card': 'Link',
  'linkCard.address': 'Link address',
  'linkCard.addressLabel': 'Where it leads',
  'linkCard.badAddress':
    '“{{got}}” is no address that can be opened. It should begin with https://, http:// or mailto:.',
} as const;

const it: Readonly<Record<keyof typeof en, string>> = {
  'tool.linkCard': 'Link',
  'mirror.kind.link-card': 'Link',
  'linkCard.address': 'Indirizzo del link',
  'linkCard.addressLabel': 'Dove porta',
  'linkCard.badAddress':
    '«{{got}}» non è un indirizzo che si possa aprire. Dovrebbe iniziare con https://, http:// o mailto:.',
};

const ru: Readonly<Record<keyof typeof en, string>> = {
  'tool.linkCard': 'Ссылка',
  'mirror.kind.link-card': 'Ссылка',
  'linkCard.address': 'Адрес ссылки',
  'linkCard.addressLabel': 'Куда ведёт',
  'linkCard.badAddress':
    '«{{got}}» — не адрес, который можно открыть. Он должен начинаться с https://, http:// или mailto:.',
};

const he: Readonly<Record<keyof typeof en, string>> = {
  'tool.linkCard': 'קישור',
  'mirror.kind.link-card': 'קישור',
  'linkCard.address': 'כתובת הקישור',
  'linkCard.addressLabel': 'לאן הוא מוביל',
  'linkCard.badAddress':
    '„{{got}}” אינה כתובת שאפשר לפתוח. היא צריכה להתחיל ב־https://,‏ http:// או mailto:.',
};

export const linkCardStrings = { en, it, ru, he };
