import { blueprintFrom } from './blueprint-from.ts';
import { fiveWhysFrom } from './five-whys-from.ts';
import { heartFrom } from './heart-from.ts';
import { inventoryFrom } from './inventory-from.ts';
import { kaizenFrom } from './kaizen-from.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';
import { surveysFrom } from './surveys-from.ts';

/** What can be made from what is there, by the template it becomes. */
const makers: Readonly<Record<string, (source: SheetSource) => MadeSheet>> = {
  t4: blueprintFrom,
  t5: fiveWhysFrom,
  t7: kaizenFrom,
  t8: heartFrom,
  t11: inventoryFrom,
  t13: surveysFrom,
};

/**
 * The sheet of a template, with what is known filled in.
 * @throws if the template continues nothing, or needs a map and has none
 */
export function sheetFrom(template: string, source: SheetSource): MadeSheet {
  const make = makers[template];
  if (!make) throw new Error(`got ${template}, expected one of ${Object.keys(makers).join(', ')}`);
  return make(source);
}
