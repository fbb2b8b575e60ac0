import { type Box, rotatedBounds } from '@feltline/geometry';
import { isBoardBox } from './geometry-limits.ts';
import type { Kinds } from './kinds.ts';
import type { ObjectKind } from './object-kind.ts';
import type { Read } from './read.ts';
import type { BoardRecord, Geometry, RecordId } from './record.ts';

/** What a kind can compute from a record and others. */
export type Computation = 'box' | 'derived' | 'above' | 'depends';

/** Kinds' functions read each other in a circle; `ids` are the records of the circle. */
export class CircularReadError extends Error {
  readonly ids: readonly RecordId[];
  /** Where the circle was entered. */
  readonly head: Running;

  constructor(circle: readonly [Running, ...Running[]]) {
    const ids = circle.map((one) => one.id);
    super(
      `derived values read each other in a circle: ${[...ids, ids[0]].join(' → ')}, expected no circle`,
    );
    this.name = 'CircularReadError';
    this.ids = ids;
    this.head = circle[0];
  }
}

/** A read that also knows the boxes containers give. */
export interface PlacingRead extends Read {
  placeIn(container: RecordId, item: RecordId): Box | undefined;
}

interface Running {
  readonly id: RecordId;
  readonly what: Computation;
}

/**
 * Runs kinds' functions one inside the other and stops circles. In a circle every member falls back, whichever of
 * them was asked first, so that all machines agree.
 */
export class Evaluation {
  readonly #kinds: Kinds;
  readonly #running: Running[] = [];
  /** Why a record's computation has no value; told to whoever asks instead of being thrown into the picture. */
  readonly failures = new Map<RecordId, Error>();

  readonly #report: (id: RecordId, error: Error) => void;

  constructor(kinds: Kinds, report: (id: RecordId, error: Error) => void = () => {}) {
    this.#kinds = kinds;
    this.#report = report;
  }

  /** `undefined` if the computation failed. Throws a circle on to its other members. */
  run<T>(record: BoardRecord, what: Computation, compute: () => T): T | undefined {
    if (this.#running.length > 0) this.#throwInCircle(record.id, what);
    const running = { id: record.id, what };
    this.#running.push(running);
    try {
      return compute();
    } catch (error) {
      const failure = error instanceof Error ? error : new Error(String(error));
      this.failures.set(record.id, failure);
      this.#report(record.id, failure);
      if (error instanceof CircularReadError && error.head !== running) throw error;
      return undefined;
    } finally {
      this.#running.pop();
    }
  }

  #throwInCircle(id: RecordId, what: Computation): void {
    const at = this.#running.findIndex((one) => one.id === id && one.what === what);
    const [first, ...rest] = at < 0 ? [] : this.#running.slice(at);
    if (first !== undefined) throw new CircularReadError([first, ...rest]);
  }

  compute(record: BoardRecord, what: Computation, read: PlacingRead): unknown {
    const kind = record.problem === undefined ? this.#kinds.get(record.kind) : undefined;
    switch (what) {
      case 'box':
        return kind === undefined || !hasBox(kind)
          ? undefined
          : this.run(record, what, () => checkedBox(placeOf(kind, record, read)));
      case 'derived':
        return kind?.derive === undefined
          ? undefined
          : this.run(record, what, () => kind.derive?.(record, read));
      case 'above':
        return kind?.stacksWith === undefined
          ? undefined
          : this.run(record, what, () => kind.stacksWith?.(record, read));
      case 'depends':
        return kind?.dependsOn === undefined
          ? undefined
          : this.run(record, what, () => kind.dependsOn?.(record, read));
    }
  }

  /**
   * Computes and hands the value to `keep`, also when it is a fallback. A box falls back to the bounds of the stored
   * geometry.
   */
  value(
    record: BoardRecord,
    what: Computation,
    read: PlacingRead,
    keep: (value: unknown) => void,
  ): unknown {
    const fallback = () => (what === 'box' ? geometryBounds(record.geometry) : undefined);
    try {
      const value = this.compute(record, what, read) ?? fallback();
      keep(value);
      return value;
    } catch (circle) {
      keep(fallback());
      throw circle;
    }
  }
}

/** Whether the box is anything else than the stored geometry. */
export function hasBox(kind: ObjectKind): boolean {
  return kind.box !== undefined || kind.placedIn !== undefined;
}

/** What gives it a place comes before what the kind itself says. */
function placeOf(kind: ObjectKind, record: BoardRecord, read: PlacingRead): Box | undefined {
  const container = kind.placedIn?.(record, read);
  const place = container && read.placeIn(container, record.id);
  return place ?? kind.box?.(record, read);
}

/** Throws on a box no board can hold: everything that asks where all objects are would go astray by it. */
function checkedBox(box: Box | undefined): Box | undefined {
  if (box === undefined || isBoardBox(box)) return box;
  const { x, y, width, height } = box;
  throw new Error(
    `box: got x ${x}, y ${y}, width ${width}, height ${height}, expected one within the board`,
  );
}

/** Axis-aligned bounds of a stored geometry, `board` space. */
export function geometryBounds(geometry: Geometry | undefined): Box | undefined {
  if (geometry === undefined) return undefined;
  const [x, y, width, height, degrees] = geometry;
  const box = { x, y, width, height };
  return Object.freeze(degrees % 360 === 0 ? box : rotatedBounds(box, degrees));
}
