import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { median } from '../measure.ts';
import type { Case } from './Case.ts';
import { cases } from './cases.ts';
import type { Run } from './measured.ts';
import { subjectCalled } from './subjects.ts';

const file = join(import.meta.dirname, '../RESULTS-sync.md');
const reference = 'feltline';

/** The results of a case as a section of the report; medians, and in brackets multiples of Feltline's figure. */
export function section(
  one: Case,
  runs: readonly Run[],
  { command, runs: times }: { command: string; runs: number },
): string {
  const load = loadavg().map((value) => value.toFixed(1));
  const made = `Made by \`${command}\` on ${cpus().length} cores, load ${load.join(', ')} at the end; ${times === 1 ? 'one run' : `medians of ${times} interleaved runs`}.`;
  const of = (subject: string, size: number, figure: string) =>
    middleOf(runs, subject, size, figure);
  const checks = runs.some(({ subject }) => subject === reference)
    ? (one.checks?.((...wanted) => Number(of(...wanted))).filter((line) => !/NaN/.test(line)) ?? [])
    : [];
  const parts = [`## ${one.title}`, one.about, made, isWords(runs) ? wordTable(runs) : table(runs)];
  if (checks.length > 0) parts.push(checks.map((line) => `- ${line}`).join('\n'));
  return `${parts.join('\n\n')}\n`;
}

/** Puts sections into the report in place of those with the same heading. */
export async function writeSections(sections: readonly string[]): Promise<void> {
  const before = await readFile(file, 'utf8').catch(() => '');
  const kept = new Map(
    before
      .split(/^(?=## )/m)
      .slice(1)
      .map((text) => [headOf(text), text]),
  );
  for (const text of sections) kept.set(headOf(text), text);
  const order = cases.map(({ title }) => `## ${title}`);
  const all = order.flatMap((head) => kept.get(head)?.trimEnd() ?? []);
  await writeFile(file, `${[preface, ...all].join('\n\n')}\n`);
}

const preface = `# What the server does beside others

Feltline; the official y-websocket server (\`y-websocket\` 2.1.0 from npm, its own \`bin/server.cjs\` with Yjs 13.6.33: the
newer \`@y/websocket-server\` builds on a Yjs 14 that is not out; it stores in its LevelDB where the case is about what is
kept, else nothing); Hocuspocus 4.7.0 with its SQLite extension (better-sqlite3 13.2.0 in place of its own), as it comes and
with \`flushDelay: 16\`; and two bare relays on \`ws\` as floors, which check, order and keep nothing. All speak on 127.0.0.1
to the same load, which is one process that writes the wire protocol itself. Each run has a fresh process with fresh data.
Numbers in brackets are multiples of Feltline’s figure in the same runs; \`–\` is what a server does not do.`;

function headOf(text: string): string {
  return text.split('\n', 1)[0] as string;
}

function isWords(runs: readonly Run[]): boolean {
  return runs.every(({ figures }) =>
    Object.values(figures).every((value) => typeof value === 'string'),
  );
}

function table(runs: readonly Run[]): string {
  const figures = [...new Set(runs.flatMap((run) => Object.keys(run.figures)))];
  const rows = [...new Set(runs.map(({ size }) => size))].flatMap((size) =>
    [...new Set(runs.map(({ subject }) => subject))].map((subject) => [
      String(size),
      subjectCalled(subject).title,
      ...figures.map((figure) => cell(runs, subject, size, figure)),
    ]),
  );
  return markdown(['size', 'server', ...figures], rows);
}

/** What happened in words: a column for each server. */
function wordTable(runs: readonly Run[]): string {
  const subjects = [...new Set(runs.map(({ subject }) => subject))];
  const figures = [...new Set(runs.flatMap((run) => Object.keys(run.figures)))];
  return markdown(
    ['', ...subjects.map((subject) => subjectCalled(subject).title)],
    figures.map((figure) => [
      figure,
      ...subjects.map((subject) =>
        String(runs.find((run) => run.subject === subject)?.figures[figure] ?? '–'),
      ),
    ]),
  );
}

function cell(runs: readonly Run[], subject: string, size: number, figure: string): string {
  const value = middleOf(runs, subject, size, figure);
  if (typeof value === 'string') return value;
  if (!Number.isFinite(value)) return '–';
  const ours = Number(middleOf(runs, reference, size, figure));
  const isCompared = subject !== reference && Number.isFinite(ours) && ours > 0;
  return isCompared ? `${shown(value)} (${shown(value / ours)})` : shown(value);
}

function middleOf(runs: readonly Run[], subject: string, size: number, figure: string) {
  const values = runs
    .filter((run) => run.subject === subject && run.size === size)
    .map(({ figures }) => figures[figure] ?? Number.NaN);
  const words = values.filter((value) => typeof value === 'string');
  if (words.length > 0) return [...new Set(words)].join('; ');
  const numbers = values.filter((value) => typeof value === 'number' && Number.isFinite(value));
  return numbers.length > 0 ? median(numbers as number[]) : Number.NaN;
}

function shown(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
