import { type Read, RecordId, type RecordInput, type Transaction } from '@feltline/board';
import { metricsOf } from '../../analyses/measured-metrics.ts';
import { type SurveyKind, scoreOf } from '../../analyses/survey-scores.ts';
import {
  type CsvWarning,
  csvError,
  csvWarning,
  type TouchpointCsvError,
} from '../../csv/csv-error.ts';
import { words } from '../../csv/csv-words.ts';
import type { ColumnReading } from '../../csv/touchpoint-row.ts';
import { readMap } from '../../read-map.ts';
import { mapWords } from '../../words.ts';
import { hashOf } from '../hash-of.ts';
import { readVocRows, type VocFile, type VocWishes } from './read-voc-rows.ts';
import type { VocRow } from './voc-row.ts';
import { type VocTarget, vocTargets } from './voc-targets.ts';

export interface VocOptions extends VocWishes {
  readonly map: RecordId;
  /** Language of the titles that new metrics get. */
  readonly locale?: string;
}

/** Rows of the file by what becomes of them. What is unmatched is valid too: it waits under "Unassigned". */
export interface VocCounts {
  readonly valid: number;
  readonly invalid: number;
  readonly duplicate: number;
  readonly unmatched: number;
}

/** What an import of answers would do. Nothing happens before `apply`. */
export interface VocPlan {
  readonly counts: VocCounts;
  readonly rows: readonly {
    readonly row: number;
    readonly state: 'new' | 'duplicate' | 'unmatched';
    /** What was answered; nothing for a row that stands in the file twice. */
    readonly answer?: VocRow;
  }[];
  /** What the new answers say of whom, in the order of the file. */
  readonly scores: readonly VocScore[];
  readonly warnings: readonly CsvWarning[];
  /** What is wrong with the rows that are left out, where that was wished. */
  readonly invalid: readonly TouchpointCsvError[];
  readonly columns: readonly ColumnReading[];
  /** Works on the board as it is then. @throws if the map has gone meanwhile */
  apply(tx: Transaction): void;
}

/** A score that the new answers of a file give together. */
export interface VocScore {
  /** The touchpoint, stage or map. */
  readonly title: string;
  readonly kind: SurveyKind;
  readonly n: number;
  /** As its formula says it: −100 … 100 for NPS, a share in % for CSAT and CES, a mean for sentiment. */
  readonly score: number;
  /** Half the 95 % interval of an NPS. */
  readonly margin?: number;
}

const titles: Record<SurveyKind, string> = {
  nps: 'NPS',
  csat: 'CSAT',
  ces: 'CES',
  sentiment: 'Sentiment',
};

/**
 * Checks a file of customers' answers and says what importing it would do: a metric per touchpoint, stage or map and
 * kind, and a reading per answer. With a single error nothing of it can be applied.
 */
export function planVocCsv(
  source: string | Uint8Array,
  board: { readonly read: Read },
  options: VocOptions,
):
  | VocPlan
  | { errors: TouchpointCsvError[]; counts: VocCounts; columns: readonly ColumnReading[] } {
  const file = readVocRows(source, options);
  if ('errors' in file) {
    const { errors, valid, invalid, columns } = file;
    return { errors, columns, counts: { valid, invalid, duplicate: 0, unmatched: 0 } };
  }
  if (board.read.record(options.map)?.kind !== 'journey-map') {
    const counts = { valid: 0, invalid: 0, duplicate: 0, unmatched: 0 };
    const { columns } = file;
    return { errors: [csvError('noMap', {}, options.map, words('map'))], counts, columns };
  }
  const { rows, scores, warnings } = draftOf(file, board.read, options);
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  return {
    counts: {
      valid: count('new') + count('unmatched'),
      invalid: new Set(file.invalid.map(({ row }) => row)).size,
      duplicate: count('duplicate'),
      unmatched: count('unmatched'),
    },
    rows,
    scores,
    warnings: [...file.warnings, ...warnings],
    invalid: file.invalid,
    columns: file.columns,
    apply(tx) {
      for (const record of draftOf(file, tx.read, options).records) tx.create(record);
    },
  };
}

interface Draft {
  readonly records: RecordInput[];
  readonly rows: VocPlan['rows'];
  readonly scores: readonly VocScore[];
  readonly warnings: CsvWarning[];
}

function draftOf(file: VocFile, read: Read, { map, locale = 'en' }: VocOptions): Draft {
  const targetOf = vocTargets(readMap(map, read));
  const known = metricsOf(read);
  const records: RecordInput[] = [];
  const made = new Set<RecordId>();
  const warned = new Set<string>();
  const warnings: CsvWarning[] = [];
  const make = (record: RecordInput & { id: RecordId }) => {
    if (made.has(record.id) || read.record(record.id)) return;
    made.add(record.id);
    records.push(record);
  };
  const answered = new Map<
    string,
    { title: string; kind: SurveyKind; counts: Record<string, number> }
  >();
  const rows = file.rows.map((row) => {
    const target = targetOf(row);
    const { of, persona, unassigned, because } = target;
    const standing = known
      .get(of.id)
      ?.find(
        ({ props }) => props.kind === row.kind && props.persona === persona && !props.unassigned,
      );
    const metric = unassigned || !standing ? metricId(row, target) : standing.id;
    // what waited under "Unassigned" does not come a second time once its touchpoint is there
    const waiting = metricId(row, waitingFor(row, map));
    if ([metric, waiting].some((id) => read.record(answerId(id, row)))) {
      return { row: row.row, state: 'duplicate' as const, answer: row };
    }
    const name = unassigned ? ` · ${mapWords(locale).unassigned}` : '';
    make({
      id: metric,
      kind: 'metric',
      text: `${titles[row.kind]}${name}`,
      props: {
        of,
        kind: row.kind,
        unit: row.kind === 'csat' || row.kind === 'ces' ? '%' : '',
        better: 'up',
        ...(persona && { persona }),
        ...(unassigned && { unassigned }),
      },
    });
    for (const record of answerRecords(metric, row, persona)) make(record);
    if (!because) {
      const title = read.record(of.id)?.text ?? '';
      const sum = answered.get(metric) ?? { title, kind: row.kind, counts: {} };
      sum.counts[row.score] = (sum.counts[row.score] ?? 0) + 1;
      answered.set(metric, sum);
      return { row: row.row, state: 'new' as const, answer: row };
    }
    const key = JSON.stringify(because);
    if (!warned.has(key)) warnings.push(csvWarning('unassigned', { row: row.row }, because));
    warned.add(key);
    return { row: row.row, state: 'unmatched' as const, answer: row };
  });
  const repeated = file.repeated.map((row) => ({ row, state: 'duplicate' as const }));
  const scores = [...answered.values()].flatMap(({ title, kind, counts }): VocScore[] => {
    const score = scoreOf(kind, counts);
    const { margin } = score ?? {};
    return score
      ? [{ title, kind, n: score.n, score: score.score, ...(margin !== undefined && { margin }) }]
      : [];
  });
  return { records, rows: [...rows, ...repeated].sort((a, b) => a.row - b.row), scores, warnings };
}

function answerRecords(metric: RecordId, row: VocRow, persona: RecordId | undefined) {
  const { at, score, channel, verbatim, hash } = row;
  const id = answerId(metric, row);
  const reading = {
    id,
    kind: 'observation',
    props: { metric, at, n: 1, counts: { [score]: 1 }, ...(channel && { channel }) },
  };
  if (verbatim === '') return [reading];
  const props = { metric, at, score, hash, ...(persona && { persona }) };
  return [reading, { id: RecordId(`${id}:words`), kind: 'verbatim', text: verbatim, props }];
}

/** Two people who import the same file at once make the same records. */
function answerId(metric: RecordId, { hash }: VocRow): RecordId {
  return joined(metric, hash);
}

function metricId({ kind }: VocRow, { of, persona, unassigned }: VocTarget): RecordId {
  const about = unassigned ? JSON.stringify(unassigned) : persona;
  return joined(of.id, about ? hashOf(`${kind} ${about}`) : kind);
}

/** Room is left for one more short part: an id has at most 64 characters. */
const longestId = 58;

function joined(owner: RecordId, part: string): RecordId {
  const id = `${owner}:${part}`;
  return RecordId(id.length <= longestId ? id : `${hashOf(owner)}:${part}`);
}

function waitingFor({ touchpoint, stage, persona }: VocRow, map: RecordId): VocTarget {
  const spoken = Object.entries({ touchpoint, stage, persona }).filter(([, name]) => name !== '');
  return { of: { type: 'map', id: map }, unassigned: Object.fromEntries(spoken) };
}
