import { csvError, shown, type TouchpointCsvError } from '../../csv/csv-error.ts';
import { words } from '../../csv/csv-words.ts';
import { meantBy } from '../../csv/synonyms.ts';
import { type Phase, phases } from '../../records/stage.ts';
import { titleOf } from '../../unique-names.ts';
import type { WideRow } from './wide-row.ts';
import { noPhase } from './write-wide-csv.ts';

/** The stages of a table with the names of their columns, which stand from left to right. */
export interface WideHeader {
  readonly title: string;
  /** What else stands above the stages. */
  readonly about: readonly string[];
  readonly stages: readonly {
    readonly title: string;
    readonly phase: Phase | null;
    readonly steps: string[];
  }[];
  readonly columns: number;
  readonly lanes: readonly WideRow[];
}

const labels = {
  phase: /^(phases?|фазы?|מועדים?)$/i,
  stage: /^(stages?|fas[ei]|этапы?|שלב(ים)?)$/i,
  step: /^(steps?|passaggi[o]?|шаги?|צעד(ים)?)$/i,
};

/** Whether a row's first cell says that it names phases, stages or steps. */
export function isHeaderLabel(cell: string): boolean {
  return Object.values(labels).some((label) => label.test(cell.trim()));
}

/** Reads what stands above the lanes of a table. */
export function readWideHeader(
  rows: readonly WideRow[],
): WideHeader | { errors: TouchpointCsvError[] } {
  const at = rows.findIndex(({ cells }) => cells.slice(1).some((cell) => cell.text !== ''));
  const first = rows[at];
  if (!first) {
    return { errors: [csvError('noStages', {}, words('noStages'), words('stages'))] };
  }
  const above = rows.slice(0, at).flatMap(({ cells }) => cells[0]?.text || []);
  let left = rows.slice(at);
  const label = (i: number) => left[i]?.cells[0]?.text ?? '';
  const isBefore = (kind: keyof typeof labels, i: number) => labels[kind].test(label(i));
  const phaseRow =
    isBefore('stage', 1) || (saysPhases(first) && label(0) === '' && label(1) === '')
      ? first
      : undefined;
  if (phaseRow) left = left.slice(1);
  const stageRow = left[0] as WideRow;
  const stageLabel = label(0);
  const isNamed = isBefore('stage', 0) || isBefore('phase', 0);
  left = left.slice(1);
  const stepRow =
    isBefore('step', 0) || (stageLabel === '' && label(0) === '') ? left[0] : undefined;
  if (stepRow) left = left.slice(1);
  const headers = [phaseRow, stageRow, stepRow];
  // a merged cell at the end reaches as far as what stands below it
  const isMerged =
    stepRow || stageRow.cells.slice(1, lastOf(stageRow)).some(({ text }) => text === '');
  const columns = Math.max(
    ...(isMerged ? [...headers, ...left] : headers).map((row) => lastOf(row)),
  );
  const errors: TouchpointCsvError[] = [];
  const stages: { title: string; name: string; phase: Phase | null; steps: string[] }[] = [];
  let phase: Phase | null = null;
  for (let i = 1; i <= columns; i++) {
    const name = stageRow.cells[i]?.text ?? '';
    const said = phaseRow?.cells[i]?.text ?? '';
    const meant: Phase | null | undefined = said === '' ? phase : phaseOf(said);
    if (phaseRow && meant === undefined) {
      const expected = words('choice', { most: 'before, during', last: 'after' });
      errors.push(
        csvError('badValue', { row: phaseRow.row, column: columnAt(i) }, shown(said), expected),
      );
    }
    phase = meant ?? null;
    const last = stages.at(-1);
    const step = stepRow?.cells[i]?.text ?? '';
    if (last && (name === '' || name === last.name)) last.steps.push(titleOf(step));
    else {
      const own = phaseRow ? phase : (phaseOf(name) ?? null);
      stages.push({ title: titleOf(name), name, phase: own, steps: [titleOf(step)] });
    }
  }
  if (errors.length > 0) return { errors };
  const [title = '', ...about] = isNamed || stageLabel === '' ? above : [stageLabel, ...above];
  return { title, about, stages, columns, lanes: left };
}

/** The name that an error gives a column: as a spreadsheet does. */
export function columnAt(index: number): string {
  const letters: string[] = [];
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1) {
    letters.unshift(String.fromCharCode(65 + (left % 26)));
  }
  return letters.join('');
}

function saysPhases({ cells }: WideRow): boolean {
  const said = cells.slice(1).filter(({ text }) => text !== '');
  return said.length > 0 && said.every(({ text }) => phaseOf(text) !== undefined);
}

function phaseOf(text: string): Phase | null | undefined {
  if (text === noPhase || text === '-') return null;
  return phases.find((phase) => phase === meantBy('phase', text));
}

function lastOf(row: WideRow | undefined): number {
  return row ? row.cells.findLastIndex(({ text }) => text !== '') : 0;
}
