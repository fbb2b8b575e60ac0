const en = {
  'tool.linkCard': 'Link',
  'mirror.kind.link-card': 'Link',
  'linkCard.address': 'Link address',
  'linkCard.addressLabel': 'Where it leads',
  'linkCard.badAddress':
    '“{{got}}” is no address that can be opened. It should begin with https://, http:// or mailto:.',
} as const;

const he: Readonly<Record<keyof typeof en, string>> = {
  'tool.linkCard': 'קישור',
  'mirror.kind.link-card': 'קישור',
  'linkCard.address': 'כתובת הקישור',
  'linkCard.addressLabel': 'לאן הוא מוביל',
  'linkCard.badAddress':
    '„{{got}}” אינה כתובת שאפשר לפתוח. היא צריכה להתחיל ב־https://,‏ http:// או mailto:.',
};

export const linkCardStrings = { en, he };
