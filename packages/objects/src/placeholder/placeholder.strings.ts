export const placeholderStrings = {
  en: { 'placeholder.notShown': 'This object cannot be shown here' },
  it: { 'placeholder.notShown': 'Questo oggetto non si può mostrare qui' },
  ru: { 'placeholder.notShown': 'Этот объект нельзя показать здесь' },
  he: { 'placeholder.notShown': 'אי אפשר להציג את הפריט הזה כאן' },
} as const;
