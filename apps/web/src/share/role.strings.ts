import { defineStrings } from '../i18n/defineStrings.ts';

/** What links allow, as lists of boards say it, too. */
export const roleStrings = defineStrings({
  en: {
    'share.role.owner': 'Owner',
    'share.role.edit': 'Can edit',
    'share.role.comment': 'Can comment',
    'share.role.view': 'Can view',
  },
  it: {
    'share.role.owner': 'Proprietario',
    'share.role.edit': 'Può modificare',
    'share.role.comment': 'Può commentare',
    'share.role.view': 'Può vedere',
  },
  ru: {
    'share.role.owner': 'Владелец',
    'share.role.edit': 'Может править',
    'share.role.comment': 'Может комментировать',
    'share.role.view': 'Может смотреть',
  },
  he: {
    'share.role.owner': 'בעלים',
    'share.role.edit': 'עריכה',
    'share.role.comment': 'תגובות',
    'share.role.view': 'צפייה',
  },
});
