import { defineStrings } from '../i18n/defineStrings.ts';

export const importStrings = defineStrings({ en: {}, he: {} });
