import {
  boundsOf,
  type NamedScale,
  namedScales,
  tenthsFrom,
} from '../../emotion-scale-conversions.ts';
import { normalised } from '../synonyms.ts';

/** Tenths of the −2 … +2 scale that signs and words stand for. */
const signs: readonly (readonly [tenths: number, signs: string])[] = [
  [20, '😀 😁 😃 😄 😆 😍 🤩 🥰 😻 🎉 ❤️ 💚 :D :-D =D XD'],
  [10, '🙂 😊 ☺️ ☺ 😌 😉 👍 ✅ :) :-) =) ;) ;-) (:'],
  [0, '😐 😑 😶 🤔 😯 :| :-| =| -_-'],
  [-10, '🙁 ☹️ ☹ 😕 😟 😒 😞 😔 👎 ⚠️ :( :-( =( :/ :-/ ):'],
  [-20, "😡 😠 🤬 😤 😫 😩 😖 😣 😭 😢 💔 ❌ >:( :'( D: :(("],
];
const wordsOf: readonly (readonly [tenths: number, words: string])[] = [
  [
    20,
    'delighted,very happy,very satisfied,very positive,very good,excellent,great,love,loved,excited,amazing,entusiasta,molto soddisfatto,molto soddisfatta,molto positivo,molto felice,ottimo,ottima,eccellente,восторг,в восторге,отлично,очень доволен,очень довольна,очень хорошо,супер,נלהב,נלהבת,מרוצה מאוד,שמח מאוד,מצוין,מעולה',
  ],
  [
    10,
    'satisfied,happy,positive,good,ok+,pleased,content,glad,confident,relieved,curious,hopeful,soddisfatto,soddisfatta,felice,contento,contenta,positivo,positiva,buono,buona,bene,curioso,curiosa,удовлетворение,удовлетворён,удовлетворен,доволен,довольна,хорошо,позитив,рад,рада,интерес,מרוצה,שמח,שמחה,טוב,טובה,חיובי,חיובית,סקרן',
  ],
  [
    0,
    'neutral,ok,okay,so so,meh,average,indifferent,mixed,neutro,neutra,neutrale,così così,cosi cosi,indifferente,medio,media,нейтрально,нейтрален,нормально,средне,безразлично,ניטרלי,ניטרלית,נייטרלי,ככה ככה,בסדר,אדיש',
  ],
  [
    -10,
    'annoyed,unhappy,dissatisfied,negative,bad,sad,confused,worried,anxious,bored,impatient,uncertain,infastidito,infastidita,insoddisfatto,insoddisfatta,negativo,negativa,triste,male,confuso,confusa,preoccupato,preoccupata,annoiato,недовольство,недоволен,недовольна,плохо,негатив,растерян,растерянность,тревога,скука,раздражение,מוטרד,מוטרדת,לא מרוצה,עצוב,רע,שלילי,שלילית,מבולבל,מודאג',
  ],
  [
    -20,
    'frustrated,very unhappy,very dissatisfied,very negative,very bad,angry,furious,terrible,awful,hate,hated,frustrato,frustrata,molto insoddisfatto,molto insoddisfatta,molto negativo,arrabbiato,arrabbiata,furioso,pessimo,pessima,terribile,разочарование,разочарован,разочарована,злость,зол,злюсь,ужасно,очень плохо,очень недоволен,ярость,מתוסכל,מתוסכלת,כועס,כועסת,זועם,גרוע,נורא,מאוד לא מרוצה',
  ],
];

const bySign = new Map(
  signs.flatMap(([tenths, all]) =>
    all.split(' ').map((sign) => [plainSign(sign), tenths] as const),
  ),
);
const byWord = new Map(
  wordsOf.flatMap(([tenths, all]) =>
    all.split(',').map((word) => [normalised(word), tenths] as const),
  ),
);
const number = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const ofMost = /^(\d+(?:[.,]\d+)?)\s*(?:\/|of|out of|su|из|מתוך)\s*(\d+)$/i;

/** Tenths that a face, a word, stars or signs stand for, whatever the scale of the numbers beside it. */
export function spokenFeeling(cell: string): number | undefined {
  const text = cell.trim();
  const known = bySign.get(plainSign(text)) ?? byWord.get(normalised(text).replace(/[.!]+$/, ''));
  if (known !== undefined) return known;
  if (/^[★☆⭐✩✭]+\uFE0F?$/u.test(text)) {
    const [all, full] = [[...text.replaceAll('\uFE0F', '')], /[★⭐✭]/u];
    const count = all.filter((star) => full.test(star)).length;
    return count >= 1 && count <= 5 ? (count - 3) * 10 : undefined;
  }
  if (/^\++$/.test(text)) return Math.min(text.length, 2) * 10;
  if (/^[-−–]+$/.test(text)) return -Math.min(text.length, 2) * 10;
  // "🙂 happy" says the same twice
  const [first = '', ...more] = text.split(/\s+/);
  const sign = bySign.get(plainSign(first));
  return sign !== undefined && more.length > 0 ? sign : undefined;
}

/** Tenths for a cell on a scale; nothing if it says no feeling, or a number beyond the scale. */
export function feelingOf(cell: string, scale: NamedScale): number | undefined {
  const spoken = spokenFeeling(cell);
  if (spoken !== undefined) return spoken;
  const [, part, most] = ofMost.exec(cell.trim()) ?? [];
  const own = most === undefined ? undefined : scaleUpTo(Number(most));
  const value = numberOf(part ?? cell);
  const [low, high] = boundsOf(own ?? scale);
  return value !== undefined && value >= low && value <= high
    ? tenthsFrom(own ?? scale, value)
    : undefined;
}

/** The scale a column of feelings is on, by what its header says or else by its numbers. */
export function scaleOf(header: string, cells: readonly string[]): NamedScale {
  const said = scaleIn(header);
  if (said) return said;
  const values = cells.flatMap((cell) =>
    spokenFeeling(cell) === undefined ? (numberOf(cell) ?? []) : [],
  );
  if (values.length === 0) return '-2..2';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low < 0) {
    const isFine = values.some((value) => !Number.isInteger(value));
    if (low >= -1 && high <= 1 && isFine) return '-1..1';
    if (low >= -2 && high <= 2) return '-2..2';
    return low >= -5 && high <= 5 ? '-5..5' : 'nps';
  }
  if (high > 10) return '0..100';
  if (high > 7) return low < 1 ? '0..10' : '1..10';
  if (high > 5) return low < 1 ? '0..10' : '1..7';
  if (low < 1) return high > 2 ? '0..5' : '-2..2';
  return '1..5';
}

/** "(1–5)", "0 to 10", "da 1 a 10". */
function scaleIn(header: string): NamedScale | undefined {
  if (/\bnps\b/i.test(header)) return /[-−]\s*100/.test(header) ? 'nps' : '0..10';
  const plain = header.replaceAll('−', '-');
  const [, low, high] =
    /([-+]?\d+)\s*(?:-|–|—|\.\.+|…|\bto\b|\ba\b|до|עד|:|\/)\s*\+?(-?\d+)/i.exec(plain) ?? [];
  if (low !== undefined && high !== undefined) {
    const name = `${Number(low)}..${Number(high)}`;
    return namedScales.find((scale) => scale === name);
  }
  const [, most] = /(?:\/|out of|\bsu\b|из|מתוך)\s*(\d+)/i.exec(plain) ?? [];
  return most === undefined ? undefined : scaleUpTo(Number(most));
}

function scaleUpTo(most: number): NamedScale | undefined {
  if (most === 5) return '1..5';
  if (most === 7) return '1..7';
  if (most === 10) return '0..10';
  return most === 100 ? '0..100' : undefined;
}

/** A number as people of different countries write it. */
export function numberOf(cell: string): number | undefined {
  const text = cell.trim().replace('−', '-').replace(',', '.').replace(/\s*%$/, '');
  return number.test(text) ? Number(text) : undefined;
}

/** Without colours of skin and signs that only choose a look. */
function plainSign(text: string): string {
  return text.replace(/[\uFE0E\uFE0F\u200D]|[\u{1F3FB}-\u{1F3FF}]/gu, '').trim();
}
