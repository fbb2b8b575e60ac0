import { defineStrings } from '../i18n/defineStrings.ts';

export const mirrorStrings = defineStrings({ en: {}, he: {} });
