import { tables } from '../tables.ts';

export const words = tables.ru;
