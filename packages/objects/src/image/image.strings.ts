export const imageStrings = {
  en: {
    'tool.image': 'Picture',
    'mirror.kind.image': 'Picture',
    'image.missing': 'Picture missing: it has not reached the server',
    'image.broken': 'This picture cannot be shown',
    'image.waiting': 'The picture is on its way',
    'image.replace': 'Replace picture',
    'image.alt': 'Describe for screen readers',
    'image.copyPicture': 'Copy as picture',
    'image.save': 'Save picture',
  },
  he: {
    'tool.image': 'תמונה',
    'mirror.kind.image': 'תמונה',
    'image.missing': 'התמונה חסרה: היא לא הגיעה לשרת',
    'image.broken': 'אי אפשר להציג את התמונה הזאת',
    'image.waiting': 'התמונה בדרך',
    'image.replace': 'החלפת התמונה',
    'image.alt': 'תיאור לקוראי מסך',
    'image.copyPicture': 'העתקה כתמונה',
    'image.save': 'שמירת התמונה',
  },
} as const;
