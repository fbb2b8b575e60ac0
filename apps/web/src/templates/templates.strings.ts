import { defineStrings } from '../i18n/defineStrings.ts';

export const templatesStrings = defineStrings({
  en: {
    'templates.t1': 'Customer touchpoint map',
    'templates.t1About':
      'Every place where customers meet you, before, during and after the purchase',
    'templates.t3': 'Customer journey map',
    'templates.t3About': 'Steps, thoughts, feelings and opportunities in five stages',
    'templates.e1': 'Example: running shoes',
    'templates.e1About': 'A filled map of two customers, from the first ad to the survey',
    'templates.use': 'Use “{{title}}”',
  },
  he: {
    'templates.t1': 'מפת נקודות מגע של לקוחות',
    'templates.t1About': 'כל מקום שבו לקוחות פוגשים אתכם, לפני הרכישה, במהלכה ואחריה',
    'templates.t3': 'מפת מסע הלקוח',
    'templates.t3About': 'צעדים, מחשבות, רגשות והזדמנויות בחמישה שלבים',
    'templates.e1': 'דוגמה: נעלי ריצה',
    'templates.e1About': 'מפה מלאה של שתי לקוחות, מהפרסומת הראשונה ועד הסקר',
    'templates.use': 'שימוש ב„{{title}}”',
  },
});
