const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const letters = /\p{L}/u;

/** The direction of the first letter; nothing where there is none. */
export function textDirection(text: string): 'ltr' | 'rtl' | undefined {
  const first = letters.exec(text)?.[0];
  if (first === undefined) return undefined;
  return rightToLeft.test(first) ? 'rtl' : 'ltr';
}
