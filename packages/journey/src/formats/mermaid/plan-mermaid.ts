import type { Read, RecordId, Transaction } from '@feltline/board';
import { csvError, type TouchpointCsvError } from '../../csv/csv-error.ts';
import { words } from '../../csv/csv-words.ts';
import { untitled } from '../../csv/merge-rows.ts';
import {
  planRows,
  type TouchpointCsvOptions,
  type TouchpointCsvPlan,
} from '../../csv/read-touchpoint-csv.ts';
import type { TouchpointFile, TouchpointRow } from '../../csv/touchpoint-row.ts';
import { readMap } from '../../read-map.ts';
import { uniqueNames } from '../../unique-names.ts';
import { mapWords } from '../../words.ts';
import { type MermaidTask, readMermaid } from './read-mermaid.ts';

/**
 * Checks Mermaid `journey` diagrams and says what importing them would do. On a map that is there, a task is the
 * touchpoint with its title in the stage of its section. With a single error nothing can be applied.
 */
export function planMermaid(
  source: string | Uint8Array,
  board: { readonly read: Read },
  options: TouchpointCsvOptions,
): TouchpointCsvPlan | { errors: TouchpointCsvError[] } {
  const read = readMermaid(source, mapWords(options.locale ?? 'en').customer);
  if ('errors' in read) return read;
  const { map } = options;
  if (map !== 'new' && board.read.record(map)?.kind !== 'journey-map') {
    return { errors: [csvError('noMap', {}, map, words('map'))] };
  }
  const fileOn = (now: Read): TouchpointFile => {
    const idOf = map === 'new' ? () => undefined : standing(map, now);
    return {
      rows: read.tasks.map((task) => rowOf(task, read.title, idOf(task))),
      personas: [...new Set(read.tasks.flatMap(({ emotions }) => [...emotions.keys()]))],
      warnings: read.warnings,
    };
  };
  const title = options.title ?? read.title;
  const plan = planRows(fileOn, board, {
    ...options,
    ...(title && title !== untitled && { title }),
  });
  return { ...plan, apply: (tx: Transaction) => plan.apply(tx) };
}

function rowOf(task: MermaidTask, diagram: string, id: RecordId | undefined): TouchpointRow {
  const { row, title, emotions } = task;
  const stage = task.stage || diagram || '#1';
  return { row, ...(id && { id }), title, stage, fields: {}, emotions, notes: {}, attributes: {} };
}

/** Finds the touchpoint of a task, each placement once. */
function standing(map: RecordId, read: Read): (task: MermaidTask) => RecordId | undefined {
  const model = readMap(map, read);
  const names = uniqueNames(model.stages.map(({ text }) => text));
  const left = model.stages.flatMap(({ id }, i) =>
    model.steps
      .filter(({ props }) => props.stage === id)
      .flatMap((step) => model.placementsByStep.get(step.id) ?? [])
      .map(({ props }) => ({
        stage: names[i],
        touchpoint: props.touchpoint,
        title: model.touchpoints.get(props.touchpoint)?.text?.trim() || untitled,
      })),
  );
  return ({ stage, title }) => {
    const at = left.findIndex((one) => one.stage === stage && one.title === title);
    return at < 0 ? undefined : left.splice(at, 1)[0]?.touchpoint;
  };
}
