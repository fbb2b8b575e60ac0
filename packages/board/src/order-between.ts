import { generateKeyBetween } from 'fractional-indexing';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 62⁵ · 61 possibilities: 35.7 bits, so two people who insert at the same place rarely tie (a tie is settled by id). */
const jitterLength = 6;

/**
 * A key that sorts after `a` and before `b` (either may be open), with a random end.
 * Reversed bounds are swapped; between equal ones it lands just above. Never throws, whatever strings it is given.
 */
export function orderBetween(a: string | undefined, b: string | undefined): string {
  const [low, high] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
  const below = low === high ? undefined : high;
  try {
    const key = jittered(low, below);
    // some broken bounds are taken for good ones
    if ((low === undefined || key > low) && (below === undefined || key < below)) return key;
  } catch {
    // a bound that is no fractional index
  }
  return beside(low, below);
}

/** `count` keys between `a` and `b`, ascending. */
export function ordersBetween(
  a: string | undefined,
  b: string | undefined,
  count: number,
): string[] {
  const orders: string[] = [];
  for (let last = a; orders.length < count; ) {
    last = orderBetween(last, b);
    orders.push(last);
  }
  return orders;
}

function jittered(a: string | undefined, b: string | undefined): string {
  let key = generateKeyBetween(a, b);
  // with a suffix, a key that `b` begins with might sort after `b`
  while (b?.startsWith(key)) key = generateKeyBetween(key, b);
  return key + randomDigits();
}

/** For bounds that are no fractional indexes: plain string order. */
function beside(a: string | undefined, b: string | undefined): string {
  const after = `${a ?? ''}V${randomDigits()}`;
  if (b === undefined || after < b) return after;
  for (let kept = b.length; kept >= 0; kept--) {
    const before = `${b.slice(0, kept)}0${randomDigits()}`;
    if (before < b && (a === undefined || before > a)) return before;
  }
  return after;
}

function randomDigits(): string {
  let text = '';
  for (const byte of crypto.getRandomValues(new Uint8Array(jitterLength - 1)))
    text += digits[byte % 62];
  // the last digit is never 0: fractional indexes do not end with one
  return text + digits[1 + Math.floor(Math.random() * 61)];
}
