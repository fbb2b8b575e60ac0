import type { Read, RecordId, RecordInput } from '@feltline/board';
import {
  feelingsAt,
  latestOf,
  measured,
  metricsOf,
  plainNumber,
  problemsOf,
  sheetsAbout,
  sheetsOf,
} from '@feltline/journey';
import { kaizenReport } from '../kaizen-report.ts';
import { kaizenReportWords as words } from '../kaizen-report.words.ts';
import type { TemplateLocale } from '../template-locale.ts';
import { dayAfter } from './day-after.ts';
import { say, signedIn } from './say.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';
import { writtenOn } from './sheet-fields.ts';
import { touchpointOn } from './touchpoint-on.ts';

const followUps = [30, 60, 90] as const;

/**
 * A Kaizen report of a touchpoint: its theme, how it is, how it shall be and its root cause are taken from what is known,
 * and each follow-up is something to do by its day.
 */
export function kaizenFrom({ read, subject, locale, today }: SheetSource): MadeSheet {
  const { note, sheet } = subject;
  const touchpoint = touchpointOn(read, subject);
  const own = words.tables[locale];
  const title = touchpoint?.text?.trim() ?? '';
  const [first] = touchpoint ? problemsOf(read, touchpoint.id) : [];
  const whys = sheet ?? (touchpoint && whysAbout(read, touchpoint.id, note));
  const asked = note ? read.record(note)?.text : sheet && writtenOn(read, sheet, 't5.problem');
  const worst = asked?.trim() || first?.text || '';
  const days = followUps.map((count) => dayAfter(today, count));
  const from = sheet ?? note ?? first?.note;
  const called = title ? say(locale, 'titled', { title: own.title, about: title }) : own.title;
  const fill = {
    name: title ? called : '',
    team: touchpoint?.props.team ?? '',
    owner: touchpoint?.props.owner ?? '',
    start: today,
    theme: title && worst ? say(locale, 'titled', { title, about: worst }) : title || worst,
    current: touchpoint ? conditionOf(read, touchpoint.id, locale) : '',
    cause: whys ? rootCause(read, whys) : '',
    measures: whys ? writtenOn(read, whys, 't5.measure') : '',
    target: touchpoint ? targetOf(read, touchpoint.id, locale, days[2] as string) : '',
    ...Object.fromEntries(followUps.map((count, i) => [`days${count}`, days[i] as string])),
  };
  return {
    goOn: fill.cause ? 't7.measures' : 't7.background',
    build: (at) =>
      kaizenReport.build(locale, at, {
        title: called,
        fill,
        ...(touchpoint && { touchpoint: touchpoint.id }),
        ...(from && { from }),
      }),
    beside: touchpoint ? days.map((due) => followUp(touchpoint.id, called, due)) : [],
  };
}

/** Somebody looks again on this day: it stands among the actions. */
function followUp(touchpoint: RecordId, text: string, due: string): RecordInput {
  return { kind: 'action', text, props: { touchpoint, due, status: 'open' } };
}

/** The 5 Whys of the same note, else of the same touchpoint. */
function whysAbout(
  read: Read,
  touchpoint: RecordId,
  note: RecordId | undefined,
): RecordId | undefined {
  const of = (id: RecordId | undefined) =>
    id && sheetsAbout(read, id).findLast(({ template }) => template === 't5')?.id;
  return of(note) ?? of(touchpoint);
}

/** What was found, else as far as the questions came. */
function rootCause(read: Read, sheet: RecordId): string {
  const isWhys = sheetsOf(read).some(({ id, template }) => id === sheet && template === 't5');
  if (!isWhys) return '';
  const slots = ['cause', 'why5', 'why4', 'why3', 'why2', 'why1'];
  return slots.map((slot) => writtenOn(read, sheet, `t5.${slot}`)).find(Boolean) ?? '';
}

/** Numbers, feelings and what does not work, a line each. */
function conditionOf(read: Read, touchpoint: RecordId, locale: TemplateLocale): string {
  const feelings = feelingsAt(read, touchpoint).map(
    ({ persona, value }) => `${persona} ${signedIn(locale, value)}`,
  );
  const problems = problemsOf(read, touchpoint).map(({ text }) => text);
  const line = (slot: 'measured' | 'feels' | 'problems', values: readonly string[]) =>
    values.length > 0 ? [say(locale, slot, { values: values.join(' · ') })] : [];
  return [
    ...line('measured', [measured(read, touchpoint)].filter(Boolean)),
    ...line('feels', feelings),
    ...line('problems', problems),
  ].join('\n');
}

/** What is wished for, with its day; feelings that are good enough have no target. */
function targetOf(read: Read, touchpoint: RecordId, locale: TemplateLocale, day: string): string {
  const feelings = feelingsAt(read, touchpoint)
    .filter(({ value, target }) => value < target)
    .map(({ persona, target }) =>
      say(locale, 'wishedFeeling', { name: persona, value: signedIn(locale, target) }),
    );
  const metrics = (metricsOf(read).get(touchpoint) ?? []).flatMap((metric) => {
    const { target, kind } = metric.props;
    if (target === undefined) return [];
    const { now } = latestOf(metric);
    const value = now ? `${plainNumber(now.value)} → ${plainNumber(target)}` : plainNumber(target);
    return [say(locale, 'wishedMetric', { metric: metric.title || kind.toUpperCase(), value })];
  });
  const wishes = [...metrics, ...feelings];
  return wishes.length > 0 ? [...wishes, say(locale, 'by', { day })].join('\n') : '';
}
