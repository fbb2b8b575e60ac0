import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { cellsWhere } from '../commands/step-contents.ts';
import { noteTypes } from '../notes-on.ts';
import type { CellProps } from '../records/cell.ts';
import { type Day, localDay } from '../records/day.ts';
import { emotionIdOf } from '../records/emotion.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { titleOf } from '../unique-names.ts';
import { emotionColumn, metricColumn } from './csv-columns.ts';
import { type CsvWarning, csvWarning } from './csv-error.ts';
import { type Words, words } from './csv-words.ts';
import type { DraftPlacement, DraftStage, DraftTouchpoint } from './draft-state.ts';
import { fieldColumns } from './field-columns.ts';
import type { MapDraft } from './map-draft.ts';
import type { TouchpointFile, TouchpointRow } from './touchpoint-row.ts';

/** Stands as the stage of what waits in a map's tray. */
export const unplacedStage = '(unplaced)';
/** Stands as the title of a touchpoint without one. */
export const untitled = '(untitled)';

/** How many rows made a placement, changed something, or said only what was known. */
export interface MergeResult {
  created: number;
  updated: number;
  skipped: number;
  rows: PlannedRow[];
  warnings: CsvWarning[];
}

/**
 * A row of a file and what becomes of it: it makes a placement, changes one, or says only what is known. `isUnmatched`:
 * it has an id that nothing on the map has, where others of the file are known.
 */
export interface PlannedRow {
  readonly row: number;
  readonly id?: string;
  readonly title: string;
  readonly stage: string;
  readonly state: 'created' | 'changed' | 'same';
  readonly isUnmatched?: true;
  /** What of a placement that is there becomes something else. */
  readonly changes?: readonly RowChange[];
}

/** A cell that says something new: by column of the file, as files say it. */
export interface RowChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

/** Brings the rows of a file into a draft, in their order. What they say was measured is of today. */
export function mergeRows(
  draft: MapDraft,
  file: TouchpointFile,
  read?: Read,
  today: Day = localDay(),
): MergeResult {
  return new RowMerge(draft, read, today).run(file);
}

class RowMerge {
  readonly #draft: MapDraft;
  readonly #read: Read | undefined;
  readonly #today: Day;
  /** How often an id has come up, to tell first from further placements. */
  readonly #seen = new Map<string, number>();
  /** Phase of a stage and the row that said so. */
  readonly #phases = new Map<DraftStage, { phase: string; row: number }>();
  readonly #result: MergeResult = { created: 0, updated: 0, skipped: 0, rows: [], warnings: [] };

  /** Ids that were on the map before. */
  readonly #known: ReadonlySet<string>;
  #isUpdate = false;
  /** What the row at hand changes. */
  #changes: RowChange[] = [];

  constructor(draft: MapDraft, read: Read | undefined, today: Day) {
    this.#today = today;
    this.#known = new Set(draft.state.touchpoints.keys());
    this.#draft = draft;
    this.#read = read;
  }

  run(file: TouchpointFile): MergeResult {
    this.#isUpdate = file.rows.some(({ id }) => id !== undefined && this.#known.has(id));
    const has = (test: (row: TouchpointRow) => unknown) => file.rows.some(test);
    const { isNew } = this.#draft;
    this.#draft.lane('touchpoints');
    if (isNew || file.personas.length > 0) this.#draft.lane('emotion');
    for (const type of noteTypes) if (has((row) => row.notes[type]?.length)) this.#draft.lane(type);
    if (isNew && has((row) => row.fields.owner)) this.#draft.lane('owner');
    for (const name of file.personas) this.#draft.persona(name);
    for (const row of file.rows) this.#row(row);
    return this.#result;
  }

  #row(row: TouchpointRow): void {
    const nth = this.#count(row.id);
    this.#changes = [];
    const touchpoint = row.id === undefined ? undefined : this.#draft.state.touchpoints.get(row.id);
    const placement = touchpoint?.placements[nth];
    let isChanged = false;
    let place: DraftPlacement;
    if (touchpoint && placement) {
      place = placement;
      isChanged = this.#move(row, place);
    } else {
      place = this.#newPlacement(row, touchpoint);
    }
    if (touchpoint) isChanged = this.#fields(row, touchpoint, place, nth) || isChanged;
    isChanged = this.#emotions(row, place) || isChanged;
    isChanged = this.#metrics(row, place, nth) || isChanged;
    isChanged = this.#notes(row, place) || isChanged;
    const state = place !== placement ? 'created' : isChanged ? 'changed' : 'same';
    if (state === 'created') this.#result.created++;
    else if (state === 'changed') this.#result.updated++;
    else this.#result.skipped++;
    const { id, title, stage } = row;
    const isUnmatched = id !== undefined && this.#isUpdate && !this.#known.has(id);
    this.#result.rows.push({
      ...{ row: row.row, title, stage, state },
      ...(id !== undefined && { id }),
      ...(isUnmatched && { isUnmatched }),
      ...(state === 'changed' && { changes: this.#changes }),
    });
  }

  #count(id: string | undefined): number {
    const nth = this.#seen.get(id ?? '') ?? 0;
    if (id !== undefined) this.#seen.set(id, nth + 1);
    return nth;
  }

  #newPlacement(row: TouchpointRow, known: DraftTouchpoint | undefined): DraftPlacement {
    const stage = this.#draft.stage(row.stage);
    this.#phase(row, stage);
    const step = this.#draft.step(stage, row.step);
    if (known) return this.#draft.placement(known, step);
    const attributes = notBlank(row.attributes);
    const props = {
      ...row.fields,
      ...(row.id === undefined ? {} : { importId: row.id }),
      ...(Object.keys(attributes).length > 0 ? { attributes } : {}),
    };
    return this.#draft.placement(this.#draft.touchpoint(row.id, row.title, props), step);
  }

  #phase(row: TouchpointRow, stage: DraftStage): boolean {
    const { phase } = row;
    if (!phase) return false;
    const said = this.#phases.get(stage);
    if (said) {
      if (said.phase !== phase) {
        const vars = { stage: stage.name, phase: said.phase, row: said.row, other: phase };
        this.#warn(row, 'phase', words('otherPhase', vars), 'otherPhase');
      }
      return false;
    }
    this.#phases.set(stage, { phase, row: row.row });
    if (stage.phase === phase) return false;
    this.#note('phase', stage.phase ?? '', phase);
    this.#draft.setPhase(stage, phase);
    return true;
  }

  /** Brings a known placement to the stage and step of its row. */
  #move(row: TouchpointRow, place: DraftPlacement): boolean {
    if (!place.step && row.stage === unplacedStage) return false;
    const stage = this.#draft.stage(row.stage);
    const isOtherPhase = this.#phase(row, stage);
    const from = place.step;
    if (from?.stage === stage && (row.step === undefined || row.step === from.name)) {
      return isOtherPhase;
    }
    if (from?.stage !== stage) this.#note('stage', from?.stage.name ?? '', stage.name);
    if (row.step !== undefined && row.step !== from?.name) {
      this.#note('step', titleOf(from?.name ?? ''), row.step);
    }
    // a nameless column with nothing else in it is the touchpoint's own and goes with it
    const own = from?.placements.length === 1 && titleOf(from.name) === '' ? from : undefined;
    const target = stage.steps.find((step) => step.name === row.step);
    if (own && !target) {
      if (own.stage !== stage) this.#draft.moveStep(own, stage);
      if (row.step !== undefined) this.#draft.renameStep(own, row.step);
      return true;
    }
    const to = target ?? this.#draft.step(stage, row.step);
    const cells = this.#cellsIn(place.column);
    const carried = cells.filter((cell) => cell.props.touchpoint === place.touchpoint.id);
    for (const { id } of carried) this.#draft.moveCell(id, to);
    this.#draft.movePlacement(place, to);
    if (own && carried.length === cells.length) this.#draft.removeStep(own);
    return true;
  }

  /** The bindings on the board to cells of a column. */
  #cellsIn(column: RecordId): BoardRecord<CellProps>[] {
    if (!this.#read) return [];
    return cellsWhere(this.#read, this.#draft.map, (cell) => cell.column === column);
  }

  #fields(
    row: TouchpointRow,
    touchpoint: DraftTouchpoint,
    place: DraftPlacement,
    nth: number,
  ): boolean {
    let isChanged = false;
    const title = touchpoint.title.trim() === '' ? untitled : touchpoint.title;
    if (row.title !== title) {
      if (nth > 0) this.#warnOther(row, 'title', title);
      this.#note('title', title, row.title);
      touchpoint.title = row.title;
      this.#draft.update(touchpoint.id, { text: row.title });
      isChanged = true;
    }
    const fields: Record<string, unknown> = { ...row.fields };
    if ('need' in fields && (nth > 0 || place.need !== undefined)) {
      isChanged = this.#needHere(row, place) || isChanged;
      delete fields.need;
    }
    const attributes = mergedAttributes(touchpoint.props.attributes, row.attributes);
    const wished: Record<string, unknown> = { ...fields, ...(attributes ? { attributes } : {}) };
    const known = touchpoint.props as Record<string, unknown>;
    const changed = Object.keys(wished).filter((key) => !isSame(known[key], wished[key]));
    if (changed.length === 0) return isChanged;
    for (const key of changed) if (nth > 0) this.#warnOther(row, key, String(known[key] ?? ''));
    for (const key of changed) this.#noteField(key, known[key], wished[key]);
    const props = Object.fromEntries(changed.map((key) => [key, wished[key]]));
    touchpoint.props = { ...touchpoint.props, ...props } as TouchpointProps;
    this.#draft.update(touchpoint.id, { props });
    return true;
  }

  /** A further placement may have a need of its own. */
  #needHere(row: TouchpointRow, place: DraftPlacement): boolean {
    const { need } = row.fields;
    if (need === (place.need ?? place.touchpoint.props.need)) return false;
    this.#note('need', place.need ?? place.touchpoint.props.need ?? '', need ?? '');
    place.need = need;
    this.#draft.update(place.id, { props: { need } });
    return true;
  }

  #emotions(row: TouchpointRow, place: DraftPlacement): boolean {
    let isChanged = false;
    for (const [name, value] of row.emotions) {
      const persona = this.#draft.persona(name);
      const was = this.#draft.state.emotions.get(emotionIdOf(persona, place.id)) ?? null;
      if (!this.#draft.setEmotion(persona, place.id, value)) continue;
      this.#note(emotionColumn(name), unitsOf(was), unitsOf(value));
      isChanged = true;
    }
    return isChanged;
  }

  /** What is blank was not measured again: nothing is taken away. */
  #metrics(row: TouchpointRow, { touchpoint }: DraftPlacement, nth: number): boolean {
    let isChanged = false;
    for (const [name, value] of row.metrics ?? []) {
      const was = touchpoint.metrics.get(name)?.value;
      if (!this.#draft.measure(touchpoint, name, value, this.#today)) continue;
      const [column, from] = [metricColumn(name), was === undefined ? '' : String(was)];
      if (nth > 0) this.#warnOther(row, column, from);
      this.#note(column, from, String(value));
      isChanged = true;
    }
    return isChanged;
  }

  /** Adds the notes that are not there yet; none is taken away. */
  #notes(row: TouchpointRow, place: DraftPlacement): boolean {
    let isChanged = false;
    for (const type of noteTypes) {
      const left = [...place.notes[type]];
      for (const text of row.notes[type] ?? []) {
        const at = left.indexOf(text);
        if (at >= 0) left.splice(at, 1);
        else {
          this.#draft.addNote(place, type, text);
          this.#note(type, '', text);
          isChanged = true;
        }
      }
    }
    return isChanged;
  }

  #note(column: string, from: string, to: string): void {
    this.#changes.push({ column, from, to });
  }

  #noteField(key: string, from: unknown, to: unknown): void {
    if (key === 'attributes') {
      const [old, now] = [(from ?? {}) as Cells, (to ?? {}) as Cells];
      for (const name of new Set([...Object.keys(old), ...Object.keys(now)])) {
        if (old[name] !== now[name]) this.#note(name, old[name] ?? '', now[name] ?? '');
      }
      return;
    }
    const column = fieldColumns.find(({ prop }) => prop === key);
    const said = (value: unknown) =>
      value === undefined ? '' : (column?.format(value) ?? String(value));
    this.#note(column?.name ?? key, said(from), said(to));
  }

  #warnOther(row: TouchpointRow, column: string, instead: string): void {
    const id = row.id ?? '';
    const says = instead
      ? words('otherValue', { id, cell: instead })
      : words('otherNothing', { id });
    this.#warn(row, column, says, 'otherValue');
  }

  #warn({ row }: TouchpointRow, column: string, says: Words, code: CsvWarning['code']): void {
    this.#result.warnings.push(csvWarning(code, { row, column }, says));
  }
}

type Cells = Readonly<Record<string, string>>;

/** Tenths as files say them; nothing for what is unknown. */
function unitsOf(tenths: number | null): string {
  return tenths === null ? '' : String(tenths / 10);
}

/** Nothing if the file has no such columns. */
function mergedAttributes(
  known: Readonly<Record<string, string>> = {},
  said: Readonly<Record<string, string>>,
): Record<string, string> | undefined {
  if (Object.keys(said).length === 0) return undefined;
  return notBlank({ ...known, ...said });
}

function notBlank(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).filter(([, cell]) => cell.trim() !== ''));
}

function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' && typeof b !== 'object') return a === b;
  return canonical(a) === canonical(b);
}

/** Lists as they are, objects without regard to the order of their keys; nothing and empty are the same. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
}
