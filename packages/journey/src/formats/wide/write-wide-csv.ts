import type { BoardRecord, Read, RecordId } from '@feltline/board';
import Papa from 'papaparse';
import { neutralised } from '../../csv/formula-cells.ts';
import { joinList } from '../../csv/list-cells.ts';
import { untitled } from '../../csv/merge-rows.ts';
import { emotionTenths } from '../../emotion-value.ts';
import { cellKey, type MapModel } from '../../map-model.ts';
import { readMap } from '../../read-map.ts';
import type { LaneProps } from '../../records/lane.ts';
import { acceptsItems, tellsFacts } from '../../records/lane-type.ts';
import { titleOf, uniqueNames } from '../../unique-names.ts';
import { factLine } from './lane-facts.ts';
import { laneLabel } from './lane-label.ts';

/** Stands for what nobody has said, where a cell speaks of several touchpoints. */
export const unsaid = '?';
/** Stands as the phase of a stage that has none. */
export const noPhase = '–';

/**
 * A map as a table: phases, stages and steps above, then a row per lane with its title first; several notes in a cell
 * are lines of it, feelings stand in units of −2 … +2, one row per persona. What waits in the tray is not in it.
 */
export function writeWideCsv(
  map: RecordId,
  read: Read,
  { bom = false }: { bom?: boolean } = {},
): string {
  const cells = wideTable(map, read).map((row) => row.map(neutralised));
  return `${bom ? '\uFEFF' : ''}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

function wideTable(map: RecordId, read: Read): string[][] {
  const model = readMap(map, read);
  const names = uniqueNames(model.stages.map(({ text }) => text));
  const stageAt = model.steps.map(({ props }) =>
    model.stages.findIndex(({ id }) => id === props.stage),
  );
  const phases = stageAt.map((at) => model.stages[at]?.props.phase ?? noPhase);
  const steps = model.steps.map(({ text }) => text?.trim() ?? '');
  return [
    ...(phases.some((phase) => phase !== noPhase) ? [['Phase', ...phases]] : []),
    ['Stage', ...stageAt.map((at) => names[at] ?? '')],
    ...(steps.some((step) => titleOf(step) !== '') ? [['Step', ...steps]] : []),
    ...model.lanes.flatMap((lane) => rowsOf(lane, model, read)),
  ];
}

function rowsOf(lane: BoardRecord<LaneProps>, model: MapModel, read: Read): string[][] {
  const { text = '', props } = lane;
  const { type } = props;
  const row = (of: (step: RecordId) => string, label = laneLabel(text, type)) => [
    label,
    ...model.steps.map(({ id }) => of(id)),
  ];
  const notes = (step: RecordId) =>
    joinList(
      (model.cellItems.get(cellKey(lane.id, step)) ?? []).map((id) => read.record(id)?.text ?? ''),
    );
  if (type === 'touchpoints') return [row((step) => joinList(titlesIn(model, step)))];
  if (type === 'emotion') return emotionRows(text, model, row);
  if (!tellsFacts(type)) return acceptsItems(type) ? [row(notes)] : [];
  const beside = row(notes, laneLabel(text, type, { isNotes: true }));
  const facts = row((step) =>
    lines(
      placementsIn(model, step).map(({ props: { touchpoint, need } }) => {
        const told = model.touchpoints.get(touchpoint)?.props ?? {};
        return factLine(type, need === undefined ? told : { ...told, need });
      }),
    ),
  );
  return [facts, ...(beside.slice(1).some(Boolean) ? [beside] : [])];
}

function emotionRows(
  title: string,
  model: MapModel,
  row: (of: (step: RecordId) => string, label?: string) => string[],
): string[][] {
  const names = uniqueNames(model.personas.map(({ text }) => text));
  if (names.length === 0) return [row(() => '', laneLabel(title, 'emotion'))];
  return model.personas.map(({ id }, i) => {
    const value = (placement: RecordId) => {
      const tenths = emotionTenths(model, id, placement);
      return tenths === null ? undefined : String(tenths / 10);
    };
    return row(
      (step) => lines(placementsIn(model, step).map((placement) => value(placement.id))),
      laneLabel(title, 'emotion', { persona: names[i] as string }),
    );
  });
}

function placementsIn(model: MapModel, step: RecordId) {
  return (model.placementsByStep.get(step) ?? []).filter(({ props }) =>
    model.touchpoints.has(props.touchpoint),
  );
}

function titlesIn(model: MapModel, step: RecordId): string[] {
  return placementsIn(model, step).map(
    ({ props }) => model.touchpoints.get(props.touchpoint)?.text?.trim() || untitled,
  );
}

/** One line per touchpoint; nothing at all where nothing is known. */
function lines(values: readonly (string | undefined)[]): string {
  return values.some((value) => value !== undefined)
    ? values.map((value) => value ?? unsaid).join('\n')
    : '';
}
