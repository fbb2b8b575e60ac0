import type { Box } from '@feltline/geometry';
import type { Direction } from './base-direction.ts';
import type { Surface } from './surface.ts';
import type { TextLayout } from './text-layout.ts';
import type { Theme } from './theme.ts';
import type { WorkBudget } from './work-budget.ts';

/** What painting needs to know of a record; the records of `board` are such objects. */
export interface PaintRecord {
  readonly id: string;
  readonly kind: string;
  readonly geometry?: readonly [
    x: number,
    y: number,
    width: number,
    height: number,
    degrees: number,
  ];
  readonly props: object;
  readonly text?: string;
  /** Set when the kind is unknown or the record invalid. */
  readonly problem?: string;
}

/** A consistent view of the records, as `board` and the editor's previews offer it. */
export interface PaintRead {
  record(id: string): PaintRecord | undefined;
  /** Board space. */
  box(id: string): Box | undefined;
  derived<T>(id: string): T | undefined;
}

/** The pictures that stand on a board, by the hash of their bytes. */
export interface PaintImages {
  /** What the surface's backend draws; undefined while there is nothing to draw. `width` is how wide it will be, CSS px. */
  get(hash: string, width?: number): unknown | undefined;
  /** Why there is nothing. Default: loading. */
  stateOf?(hash: string): 'loading' | 'waiting' | 'missing' | 'broken';
  /** CSS colour that stands for it far away. */
  colorOf?(hash: string): string | undefined;
  /** How much of it has been sent, 0 to 1, while it is on its way to the server. */
  sentOf?(hash: string): number | 'failed' | undefined;
}

/** A line of a list that is reckoned from the board, in words. */
export interface PaintListRow {
  readonly rank?: number;
  readonly title: string;
  readonly notes: string;
  readonly value?: string;
  /** 0 … 1, for a bar. */
  readonly share?: number;
  /** Units of −2 … +2, for its colour. */
  readonly feeling?: number;
}

/** Counts: what they are of downwards, where they stand across. */
export interface PaintTable {
  readonly columns: readonly string[];
  readonly lines: readonly {
    readonly name: string;
    /** Its colours among those of the channels; others have the accent's. */
    readonly type?: string;
    readonly counts: readonly number[];
  }[];
}

/** What an object shows that is an answer of the board. */
export interface PaintList {
  readonly title: string;
  readonly about: string;
  readonly rows: readonly PaintListRow[];
  /** Counts against each other in place of the rows. */
  readonly table?: PaintTable;
  /** Why there are no rows. */
  readonly empty?: string;
  /** Says that so many rows have no room. */
  more(count: number): string;
}

/** Answers of the board for the objects that show them. */
export interface PaintLists {
  /** Nothing while it is being reckoned. */
  get(record: PaintRecord): PaintList | undefined;
}

/** What surrounds a painter. The same object serves a whole frame. */
export interface PaintEnv {
  /** CSS px per board unit. */
  zoom: number;
  /** The zoom that level of detail goes by; lags behind `zoom` so that nothing flickers (see DetailZoom). Default: zoom. */
  detailZoom?: number;
  /** The visible part of the board, board space. */
  view: Box;
  /** The part of the view that no toolbar or panel covers, board space. Default: the view. */
  free?: Box;
  read: PaintRead;
  texts: TextLayout;
  /** How much measuring may still be done in this frame. Without it everything is measured at once. */
  budget?: WorkBudget;
  images?: PaintImages;
  lists?: PaintLists;
  theme: Theme;
  t(key: string, vars?: Record<string, unknown>): string;
  uiDir: Direction;
  /** A small picture of the whole board, to see where one is: words that keep their size on the screen are left out. */
  overview?: boolean;
  /** Who made what is shown on it. */
  authors?: boolean;
  /** Text that is being edited elsewhere and must not be drawn. */
  hidden?: { object: string; part?: string };
  /** For a file or paper, not a screen: prompts for what is not there yet are left out. */
  exported?: boolean;
  /** How the person at this screen looks at an object (a filter), in the terms of its kind. */
  views?: { get(object: string): object | undefined };
  /** How strongly an object is drawn because of such a view: 1 for fully. */
  opacityOf?(object: string): number;
  /** YYYY-MM-DD where the person is, for what is due; pictures that stay leave it out. */
  today?: string;
  /** Parts drawn with emphasis: selected or hovered (record ids of parts, such as emotion points). */
  emphasis?: ReadonlySet<string>;
}

/** How one kind of object looks. */
export interface ObjectPainter<R extends PaintRecord = PaintRecord> {
  readonly kind: string;
  /** Its picture depends on its own record and the size of its box only: while it moves, the picture goes along as it is. */
  readonly rigid?: true;
  paint(surface: Surface, record: R, box: Box, env: PaintEnv): void;
  /** The one colour that stands for the object at this distance; undefined when it wants to be painted properly. */
  flat?(record: R, box: Box, env: PaintEnv): string | undefined;
  /** What stays in view while the object is larger than the screen. Board space, above everything else. */
  overlay?(surface: Surface, record: R, box: Box, env: PaintEnv): void;
}
