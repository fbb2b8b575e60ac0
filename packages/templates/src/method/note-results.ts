import type { Read, RecordId, Transaction } from '@feltline/board';
import { type Measured, plainNumber, sheetsOf } from '@feltline/journey';
import type { TemplateLocale } from '../template-locale.ts';
import { say, signedIn } from './say.ts';
import { sheetFields } from './sheet-fields.ts';

/** Writes what was measured into the results of the Kaizen reports of a touchpoint, below what stands there. */
export function noteResults(
  tx: Transaction,
  read: Read,
  touchpoint: RecordId,
  measured: Measured,
  day: string,
  locale: TemplateLocale,
): void {
  const line = resultLine(measured, day, locale);
  const reports = sheetsOf(read).filter(
    (sheet) => sheet.template === 't7' && sheet.touchpoint === touchpoint,
  );
  for (const { id } of reports) {
    const field = sheetFields(read, id).get('t7.results');
    if (!field) continue;
    const written = read.record(field)?.text?.trim() ?? '';
    tx.setText(field, written ? `${written}\n${line}` : line);
  }
}

/** `CES: 3.2 → 4.1 (+0.9), 2026-05-01`. */
function resultLine({ title, before, now }: Measured, day: string, locale: TemplateLocale): string {
  const number = (value: number) => `${locale === 'he' ? '\u200E' : ''}${plainNumber(value)}`;
  const said = { metric: title, now: number(now), day };
  if (before === undefined) return say(locale, 'first', said);
  const difference = signedIn(locale, now - before);
  return say(locale, 'change', { ...said, before: number(before), difference });
}
