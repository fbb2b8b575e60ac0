import { defineStrings } from '../i18n/defineStrings.ts';

export const boardStrings = defineStrings({ en: {}, he: {} });
