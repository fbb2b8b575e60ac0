import type { RecordId } from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { BlueprintLine } from '../records/lane.ts';
import type { LaneType } from '../records/lane-type.ts';
import type { Phase } from '../records/stage.ts';

/** Where everything on a map stands: `board` space, absolute, already mirrored for right-to-left maps. */
export interface MapLayout {
  /** Title, table and tray together. */
  readonly box: Box;
  readonly dir: 'ltr' | 'rtl';
  /** The map's title, above the table. */
  readonly titleBox: Box;
  /** Below the title: situation, goal, beginning and end; none where nobody has said any of them. */
  readonly aboutBox: Box | undefined;
  /** The white sheet: header and lanes. */
  readonly tableBox: Box;
  /** Phases, stages and, where they are named, steps; the whole width of the table. */
  readonly headerBox: Box;
  /** The column of lane titles, from the table's top to its bottom; on the right in rtl. */
  readonly laneTitleBox: Box;
  /** Neighbouring stages of the same phase; empty when no stage has one. */
  readonly phases: readonly {
    readonly phase: Phase | null;
    readonly box: Box;
    readonly stages: readonly RecordId[];
  }[];
  /** `box` is the header's chevron over all columns of the stage. */
  readonly stages: readonly {
    readonly id: RecordId;
    readonly box: Box;
    readonly columns: readonly RecordId[];
  }[];
  /** The row of step names: one per column, none at all while no step has a name. */
  readonly stepTitles: readonly { readonly id: RecordId; readonly box: Box }[];
  /** The line that points in time stand on, as wide as all columns; none on other maps. */
  readonly axisBox: Box | undefined;
  /** Below the header, to the bottom of the table. */
  readonly columns: readonly { readonly id: RecordId; readonly box: Box }[];
  /** `box` is the row without its title. */
  readonly lanes: readonly {
    readonly id: RecordId;
    readonly type: LaneType;
    readonly box: Box;
    readonly titleBox: Box;
    readonly collapsed: boolean;
  }[];
  /** The lines of a service blueprint, as wide as the table, each between its lane and the next. */
  readonly dividers: readonly {
    readonly lane: RecordId;
    readonly line: BlueprintLine;
    readonly box: Box;
  }[];
  /** Lane by lane, in column order. */
  readonly cells: readonly {
    readonly lane: RecordId;
    readonly column: RecordId;
    readonly box: Box;
  }[];
  /** Touchpoint cards, those in the tray included. */
  readonly cards: readonly {
    readonly placement: RecordId;
    readonly touchpoint: RecordId;
    readonly box: Box;
  }[];
  /** What lanes such as Channel tell about a touchpoint: one line per placement that has something to tell. */
  readonly facts: readonly {
    readonly lane: RecordId;
    readonly placement: RecordId;
    readonly touchpoint: RecordId;
    readonly box: Box;
  }[];
  /** Items bound to a cell or waiting in the tray. */
  readonly items: ReadonlyMap<RecordId, Box>;
  /** One per persona and emotion lane, in journey order. */
  readonly curves: readonly MapCurve[];
  /** x of the vertical hairlines: after the lane titles and between stages, not between steps. */
  readonly lines: readonly number[];
  readonly unplaced: { readonly box: Box; readonly items: readonly RecordId[] } | undefined;
}

export interface MapCurve {
  readonly persona: RecordId;
  readonly lane: RecordId;
  /**
   * One per placement, in journey order: x grows in ltr maps and falls in rtl maps.
   * Where `value` (tenths) is null nothing is known: `at` lies on the zero line, a place to take
   * hold of, not a value.
   */
  readonly points: readonly CurvePoint[];
  /** Importance-weighted mean of the known values of each column, tenths; null where none is known. */
  readonly columnMeans: readonly { readonly column: RecordId; readonly value: number | null }[];
}

export interface CurvePoint {
  readonly placement: RecordId;
  readonly at: Point;
  readonly value: number | null;
}
