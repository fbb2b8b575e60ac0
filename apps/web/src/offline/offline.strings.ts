import { defineStrings } from '../i18n/defineStrings.ts';

export const offlineStrings = defineStrings({ en: {}, it: {}, ru: {}, he: {} });
