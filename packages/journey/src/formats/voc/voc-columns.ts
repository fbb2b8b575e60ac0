import { normalised } from '../../csv/synonyms.ts';

export const vocColumns = [
  'date',
  'score',
  'kind',
  'touchpoint',
  'stage',
  'persona',
  'channel',
  'verbatim',
] as const;
export type VocColumn = (typeof vocColumns)[number];

/** What the columns are called in other programs and languages. */
const others: Readonly<Record<string, VocColumn>> = {
  day: 'date',
  data: 'date',
  дата: 'date',
  תאריך: 'date',
  rating: 'score',
  answer: 'score',
  punteggio: 'score',
  voto: 'score',
  оценка: 'score',
  ציון: 'score',
  type: 'kind',
  scale: 'kind',
  tipo: 'kind',
  тип: 'kind',
  סוג: 'kind',
  'touchpoint id': 'touchpoint',
  'touch point': 'touchpoint',
  'punto di contatto': 'touchpoint',
  'точка контакта': 'touchpoint',
  'נקודת מגע': 'touchpoint',
  fase: 'stage',
  этап: 'stage',
  שלב: 'stage',
  персона: 'persona',
  פרסונה: 'persona',
  canale: 'channel',
  канал: 'channel',
  ערוץ: 'channel',
  comment: 'verbatim',
  commento: 'verbatim',
  комментарий: 'verbatim',
  הערה: 'verbatim',
};

/** What a column of the file is; nothing if it is none of ours. */
export function vocColumnOf(name: string): VocColumn | undefined {
  const plain = normalised(name);
  return vocColumns.find((column) => column === plain) ?? others[plain];
}
