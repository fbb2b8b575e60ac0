/** Codes of the formats that workbooks do not spell out (ECMA-376 18.8.30). */
const usual: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
};

/**
 * How a format shows a number, as far as it changes what a person reads: percent, and how many decimals. Thousands
 * and currencies are left away, they would only stand in the way; nothing where the number is shown as it is.
 */
export function numberShownBy(
  id: number,
  code: string | undefined,
): ((value: number) => string) | undefined {
  const plain = (code ?? usual[id] ?? '')
    .replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
    .split(';')[0];
  // days, times, powers of ten, fractions and words are not ours to write again
  if (!plain || !/[0#]/.test(plain) || /[a-df-zA-DF-Z@/?]|E[+-]/i.test(plain)) return undefined;
  const isPercent = plain.includes('%');
  const [, decimals = ''] = /\.([0#]+)/.exec(plain) ?? [];
  const least = decimals.replaceAll('#', '').length;
  // a comma at the end counts in thousands: what is meant stays
  if (/[0#],+(\.|%|$)/.test(plain.trim())) return undefined;
  return (value) => {
    const rounded = roundTo(isPercent ? value * 100 : value, decimals.length);
    const text = isPercent ? rounded.toFixed(Math.max(least, decimalsOf(rounded))) : `${rounded}`;
    return isPercent ? `${text}%` : text;
  };
}

/** Half away from zero, on what is written: 1.005 is shown as 1.01. */
function roundTo(value: number, decimals: number): number {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${Math.abs(exact)}e${decimals}`);
  if (!Number.isFinite(shifted)) return exact;
  return Math.sign(exact) * Number(`${Math.round(shifted)}e-${decimals}`) || 0;
}

function decimalsOf(value: number): number {
  return (String(value).split('.')[1] ?? '').length;
}
