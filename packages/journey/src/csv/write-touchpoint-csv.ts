import type { BoardRecord, Read, RecordId } from '@feltline/board';
import Papa from 'papaparse';
import { type MeasuredMetric, metricsOf } from '../analyses/measured-metrics.ts';
import { emotionTenths } from '../emotion-value.ts';
import type { MapModel } from '../map-model.ts';
import { noteTypes } from '../notes-on.ts';
import { readMap } from '../read-map.ts';
import type { PlacementProps } from '../records/placement.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { titleOf, uniqueNames } from '../unique-names.ts';
import { emotionColumn, isMetric, metricColumn } from './csv-columns.ts';
import { fieldColumns } from './field-columns.ts';
import { neutralised } from './formula-cells.ts';
import { joinList } from './list-cells.ts';
import { unplacedStage, untitled } from './merge-rows.ts';
import { metricCells } from './metric-cells.ts';
import { notesOf } from './notes-of.ts';

/** What is said about one placement: cells by column name. */
type Cells = Map<string, string>;

/**
 * A map as touchpoint CSV: one row per placement in journey order, emotions in units of −2 … +2.
 * Columns nobody has said anything in are left out, but for id, stage, title and the personas.
 * `bom` puts a byte-order mark before it, which spreadsheets need for other scripts than Latin.
 */
export function writeTouchpointCsv(
  map: RecordId,
  read: Read,
  { bom = false }: { bom?: boolean } = {},
): string {
  const model = readMap(map, read);
  const measured = metricsOf(read);
  const rows = placesOf(model).map((place) => {
    const metrics = measured.get(place.placement.props.touchpoint) ?? [];
    return cellsOf(model, read, place, metrics);
  });
  const personas = uniqueNames(model.personas.map((persona) => persona.text)).map(emotionColumn);
  const names = columnsOf(rows, personas);
  const table = [names, ...rows.map((row) => names.map((name) => row.get(name) ?? ''))];
  const cells = table.map((row) => row.map(neutralised));
  return `${bom ? '\uFEFF' : ''}${Papa.unparse(cells, { newline: '\r\n' })}\r\n`;
}

interface Place {
  readonly placement: BoardRecord<PlacementProps>;
  readonly stage: string;
  readonly phase: string;
  readonly step: string;
  readonly id: string;
}

function placesOf(model: MapModel): Place[] {
  const idOf = csvIds(model);
  const stageNames = uniqueNames(model.stages.map((stage) => stage.text));
  const places = model.stages.flatMap((stage, i) => {
    const steps = model.steps.filter((step) => step.props.stage === stage.id);
    const stepNames = uniqueNames(steps.map((step) => step.text));
    return steps.flatMap((step, n) => {
      const placements = model.placementsByStep.get(step.id) ?? [];
      const name = stepNames[n] ?? '';
      // a column of its own needs no name to be told from the others
      const isOwn = titleOf(name) === '' && placements.length === 1;
      return placements.map((placement) => ({
        placement,
        stage: stageNames[i] ?? '',
        phase: stage.props.phase ?? '',
        step: isOwn ? '' : name,
        id: idOf(placement),
      }));
    });
  });
  const written = new Set(places.map((place) => place.placement.id));
  const left = [...model.unplacedPlacements.values()].filter(({ id }) => !written.has(id));
  const nowhere = { stage: unplacedStage, phase: '', step: '' };
  return [...places, ...left.map((placement) => ({ placement, ...nowhere, id: idOf(placement) }))];
}

/** The id in files where there is one and no other touchpoint of the map has taken it. */
function csvIds(model: MapModel): (placement: BoardRecord<PlacementProps>) => string {
  const owners = new Map<string, RecordId>();
  for (const { id, props } of model.touchpoints.values()) {
    if (props.importId && !owners.has(props.importId)) owners.set(props.importId, id);
  }
  return ({ props }) => {
    const { importId } = model.touchpoints.get(props.touchpoint)?.props ?? {};
    return importId && owners.get(importId) === props.touchpoint ? importId : props.touchpoint;
  };
}

function cellsOf(
  model: MapModel,
  read: Read,
  place: Place,
  metrics: readonly MeasuredMetric[],
): Cells {
  const { placement, id, stage, phase, step } = place;
  const touchpoint = model.touchpoints.get(placement.props.touchpoint);
  const title = touchpoint?.text?.trim() ? touchpoint.text : untitled;
  const cells: Cells = new Map(Object.entries({ id, phase, stage, step, title }));
  const props: TouchpointProps = {
    ...touchpoint?.props,
    ...(placement.props.need === undefined ? {} : { need: placement.props.need }),
  };
  for (const { name, prop, format } of fieldColumns) {
    const value = props[prop];
    if (value !== undefined) cells.set(name, format(value));
  }
  for (const type of noteTypes) {
    cells.set(type, joinList(notesOf(model, read, placement, type)));
  }
  const names = uniqueNames(model.personas.map((persona) => persona.text));
  for (const [i, persona] of model.personas.entries()) {
    const tenths = emotionTenths(model, persona.id, placement.id);
    if (tenths !== null) cells.set(emotionColumn(names[i] as string), String(tenths / 10));
  }
  for (const { name, value } of metricCells(metrics)) {
    if (value !== undefined) cells.set(metricColumn(name), String(value));
  }
  for (const [name, cell] of Object.entries(props.attributes ?? {})) {
    if (!cells.has(name)) cells.set(name, cell);
  }
  return cells;
}

function columnsOf(rows: readonly Cells[], personas: readonly string[]): string[] {
  const told = new Set(rows.flatMap((row) => [...row].filter(([, cell]) => cell).map(([n]) => n)));
  const always = ['id', 'stage', 'title'];
  const fixed = [...['id', 'phase', 'stage', 'step', 'title'], ...orderedFields()].filter(
    (name) => always.includes(name) || told.has(name),
  );
  const rest = [...told].filter((name) => !fixed.includes(name) && !personas.includes(name));
  const metrics = rest.filter(isMetric);
  return [...fixed, ...personas, ...metrics, ...rest.filter((name) => !isMetric(name))];
}

/** Notes stand before the owner, as people look for them there. */
function orderedFields(): string[] {
  const names = fieldColumns.map((column) => column.name);
  const owner = names.indexOf('owner');
  return [...names.slice(0, owner), ...noteTypes, ...names.slice(owner)];
}
