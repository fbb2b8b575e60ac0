import { metricsOf } from '@feltline/journey';
import { heart } from '../heart.ts';
import { heartWords as words } from '../heart.words.ts';
import { say } from './say.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';
import { writtenOn } from './sheet-fields.ts';
import { touchpointOn } from './touchpoint-on.ts';

/** Which side of an experience a metric tells of. */
const sides: readonly (readonly [RegExp, string])[] = [
  [/^(nps|csat|rating|sentiment)/, 'happiness'],
  [/(views|clicks|time_on|visits|engagement)/, 'engagement'],
  [/(conversion|sign|adopt|leads|reach|rank)/, 'adoption'],
  [/(retention|repeat|churn|clv|renew)/, 'retention'],
];

/** The row of HEART that a metric of this kind belongs to. */
export function heartRowOf(kind: string): string {
  return sides.find(([test]) => test.test(kind))?.[1] ?? 'tasks';
}

/** What fills a row's cells with a metric: its name, what is wished for and what was read last, never copied. */
export function linkedCells(row: string, metric: string): Record<string, object> {
  const cell = (fact: string) => ({ about: metric, fact });
  return {
    [`${row}.metrics`]: cell('title'),
    [`${row}.target`]: cell('target'),
    [`${row}.now`]: cell('now'),
  };
}

/** HEART for what a Kaizen report wants to reach: the touchpoint's metrics stand in the rows they tell of. */
export function heartFrom({ read, subject, locale }: SheetSource): MadeSheet {
  const { sheet } = subject;
  const touchpoint = touchpointOn(read, subject);
  const { title } = words.tables[locale];
  const about = touchpoint?.text?.trim() ?? '';
  const target = sheet ? (writtenOn(read, sheet, 't7.target').split('\n')[0] ?? '') : '';
  const metrics = (touchpoint && metricsOf(read).get(touchpoint.id)) ?? [];
  const rows = new Map<string, string>();
  for (const { id, props } of metrics) {
    const row = heartRowOf(props.kind);
    if (!rows.has(row)) rows.set(row, id);
  }
  const [aim = 'happiness'] = rows.keys();
  return {
    goOn: `t8.${aim}.${target ? 'signals' : 'goals'}`,
    build: (at) =>
      heart.build(locale, at, {
        title: about ? say(locale, 'titled', { title, about }) : title,
        fill: { [`${aim}.goals`]: target },
        cells: Object.assign({}, ...[...rows].map(([row, id]) => linkedCells(row, id))),
        ...(touchpoint && { touchpoint: touchpoint.id }),
        ...(sheet && { from: sheet }),
      }),
  };
}
