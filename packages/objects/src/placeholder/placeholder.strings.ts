export const placeholderStrings = {
  en: { 'placeholder.notShown': 'This object cannot be shown here' },
  he: { 'placeholder.notShown': 'אי אפשר להציג את הפריט הזה כאן' },
} as const;
