import { defineStrings } from '../i18n/defineStrings.ts';

export const shareStrings = defineStrings({ en: {}, he: {} });
