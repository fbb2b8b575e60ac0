import { defineStrings } from '../i18n/defineStrings.ts';

export const templatesStrings = defineStrings({ en: {}, he: {} });
