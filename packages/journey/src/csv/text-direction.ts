const strongRtl = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
const strong = /[\p{L}]/u;

/** Whether most of the texts begin with a right-to-left letter; nothing if none has a letter. */
export function mostlyRtl(texts: Iterable<string>): boolean | undefined {
  let balance = 0;
  let isAny = false;
  for (const text of texts) {
    const first = strong.exec(text)?.[0];
    if (first === undefined) continue;
    isAny = true;
    balance += strongRtl.test(first) ? 1 : -1;
  }
  return isAny ? balance > 0 : undefined;
}

/** Whether a language such as "he-IL" is written from the right. */
export function isRtlLocale(locale: string): boolean {
  return /^(he|iw|ar|fa|ur|yi)\b/i.test(locale);
}
