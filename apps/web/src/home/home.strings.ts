import { defineStrings } from '../i18n/defineStrings.ts';

export const homeStrings = defineStrings({ en: {}, he: {} });
