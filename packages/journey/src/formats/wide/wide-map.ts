import type { RecordId, RecordInput } from '@feltline/board';
import { ascending, type MapRecords } from '../../commands/map-records.ts';
import { cellIdOf } from '../../records/cell.ts';
import { emotionIdOf } from '../../records/emotion.ts';
import { speaksOfTouchpoint, stickyColorFor } from '../../records/lane-type.ts';
import { personaStyles } from '../../records/persona-styles.ts';
import { titleOf } from '../../unique-names.ts';
import type { WideLane, WideLanes } from './wide-lanes.ts';

/** The records of a map as they grow: columns with their touchpoints first, then the notes. */
export class WideMap {
  readonly records: RecordInput[];
  readonly #made: MapRecords;
  readonly #steps: readonly RecordId[];
  readonly #noteProps: object;
  readonly #newId: () => RecordId;
  readonly #next = ascending();
  readonly #personas = new Map<string, RecordId>();
  readonly #touchpoints = new Map<number, RecordId[]>();

  constructor(made: MapRecords, noteProps: object, newId: () => RecordId) {
    this.#made = made;
    this.records = [...made.records];
    this.#steps = made.stages.flatMap(({ steps }) => steps);
    this.#noteProps = noteProps;
    this.#newId = newId;
  }

  column({ index, touchpoints }: WideLanes['columns'][number]): void {
    const { map } = this.#made;
    const step = this.#steps[index] as RecordId;
    const ids: RecordId[] = [];
    for (const { title, props, emotions } of touchpoints) {
      const touchpoint = this.#add('touchpoint', { text: title, props });
      const order = this.#next();
      const placement = this.#add('placement', { props: { map, touchpoint, step, order } });
      ids.push(touchpoint);
      for (const [name, value] of emotions) {
        const persona = this.#persona(name);
        const felt = { map, persona, placement, value, source: 'workshop' };
        this.records.push({ id: emotionIdOf(persona, placement), kind: 'emotion', props: felt });
      }
    }
    this.#touchpoints.set(index, ids);
  }

  /** The notes of the lane that stands at `at`. */
  notes(at: number, { type, notes }: WideLane): void {
    const { map, lanes } = this.#made;
    const lane = lanes[at]?.id as RecordId;
    for (const [index, texts] of notes) {
      const [only, ...others] = this.#touchpoints.get(index) ?? [];
      const touchpoint = speaksOfTouchpoint(type) && others.length === 0 ? only : undefined;
      for (const { text, color = stickyColorFor(type) } of texts) {
        const item = this.#add('sticky', { text, props: { color, ...this.#noteProps } });
        const place = { item, map, lane, column: this.#steps[index], order: this.#next() };
        const props = { ...place, ...(touchpoint && { touchpoint }) };
        this.records.push({ id: cellIdOf(item), kind: 'cell', props });
      }
    }
  }

  #persona(name: string): RecordId {
    const known = this.#personas.get(name);
    if (known) return known;
    const style = personaStyles[this.#personas.size % personaStyles.length];
    const props = { map: this.#made.map, ...style };
    const id = this.#add('persona', { text: titleOf(name), props });
    this.#personas.set(name, id);
    return id;
  }

  #add(kind: string, record: Omit<RecordInput, 'id' | 'kind'>): RecordId {
    const id = this.#newId();
    this.records.push({ id, kind, ...record });
    return id;
  }
}
