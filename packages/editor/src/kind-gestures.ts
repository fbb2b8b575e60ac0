import type {
  BoardRecord,
  Geometry,
  Read,
  RecordId,
  RecordInput,
  RecordPatch,
  RecordUpdate,
} from '@feltline/board';
import type { Box, Point } from '@feltline/geometry';
import type { Action } from './actions/action.ts';
import type { Caret } from './editing.ts';
import type { Editor } from './editor.ts';
import type { KeyPress } from './key-press.ts';
import type { Lens } from './lens.ts';
import type { Pointer } from './pointer.ts';
import type { Target } from './target.ts';
import type { Tip } from './tip.ts';
import type { Tool } from './tool.ts';
import type { ToolState } from './tool-state.ts';
import type { FromGrid } from './writing/from-grid.ts';
import type { Beside } from './writing/write-beside.ts';

/** The host's translator: key and variables to words. */
export type Translate = (key: string, vars?: Readonly<Record<string, string | number>>) => string;

/** Something inside an object that can be focused, named and acted on. */
export interface Part {
  readonly part: string;
  /** Board space. */
  readonly box: Box;
  readonly role: 'button' | 'slider' | 'cell' | 'columnheader' | 'rowheader' | 'listitem';
  label(t: Translate): string;
  /** Sliders, in the units people read. */
  readonly value?: {
    readonly min: number;
    readonly max: number;
    readonly now: number | null;
    text(t: Translate): string;
  };
  /** Place in the grid, counted from 0 with the headers. */
  readonly row?: number;
  readonly column?: number;
  /** Columns it stands over; one by default. */
  readonly span?: number;
  /** Parts or whole objects (bound notes) that lie inside this one. */
  readonly contains?: readonly Target[];
}

/** Where typing happens and how the field has to look, board units. */
export interface TextPart {
  readonly recordId: RecordId;
  readonly box: Box;
  readonly align: 'start' | 'center' | 'end';
  readonly valign: 'top' | 'middle';
  readonly weight: number;
  readonly lineHeight: number;
  readonly color: string;
  /** On the dark theme; the same as `color` by default. */
  readonly darkColor?: string;
  readonly background?: string;
  readonly fit: { readonly min: number; readonly max: number } | { readonly size: number };
  readonly singleLine?: boolean;
  /** Enter goes on to the next place below, as in a spreadsheet; Shift or Alt with it breaks the line. */
  readonly enterGoesOn?: true;
  readonly degrees?: number;
  /** What is asked for while nothing is written, at most `max` board units high. */
  readonly hint?: { readonly text: string; readonly max: number };
}

/** How large words are; `width` breaks the lines. Board units. */
export type MeasureText = (
  text: string,
  style: {
    readonly size: number;
    readonly weight: number;
    readonly lineHeight: number;
    readonly width?: number;
  },
) => { readonly width: number; readonly height: number };

/** A small control on the overlay. */
export interface Handle {
  readonly id: string;
  /** Board space; the control is drawn around it in screen size. */
  readonly at: Point;
  readonly icon: 'plus' | 'row-height' | 'column-width' | 'dot' | 'open';
  /** It changes nothing: readers have it, too. */
  readonly forReaders?: true;
  /** Key for the translator. */
  readonly label: string;
  readonly cursor?: string;
  /** Only while the pointer is inside this box (board); always while the object is hovered or selected if absent. */
  readonly near?: Box;
  /** Only while its object is the one that is chosen. */
  readonly ifChosen?: true;
  /** A line shown with the control while it is hovered, board space. */
  readonly line?: { readonly from: Point; readonly to: Point };
  run?(editor: Editor): void;
  gesture?(press: Pointer, editor: Editor): ToolState;
}

/** What a bar keeps clear, board space. */
export interface BarAvoids {
  /** What one reads everything else by. */
  readonly names: readonly Box[];
  /** What is worth going farther for. */
  readonly pictures: readonly Box[];
}

/** How one kind behaves under the hand. All of it is optional but the kind. */
export interface KindGestures {
  readonly kind: string;
  readonly tools?: readonly Tool[];
  /** Its parts are small and close together: the bar stands beside the whole while all of it is in view. */
  readonly barBesideWhole?: true;
  /** What its bar, or that of one of its parts, had better not cover, board space. */
  barAvoids?(record: BoardRecord, part: string | undefined, lens: Lens, read: Read): BarAvoids;
  /** An object left without text after editing is taken away. */
  readonly discardEmpty?: true;
  readonly actions?: readonly Action[];
  parts?(record: BoardRecord, read: Read): readonly Part[];
  /** Whether it is under a point where its outline is not the answer (a line, a ring); board units. */
  covers?(record: BoardRecord, point: Point, slop: number, read: Read, lens: Lens): boolean;
  /** Whether a marquee touches it where its outline is not the answer; board space. */
  meets?(record: BoardRecord, box: Box, read: Read): boolean;
  /** `point` and `slop` in board units. */
  hitPart?(
    record: BoardRecord,
    point: Point,
    slop: number,
    read: Read,
    /** How this person looks at the object, see `ObjectViews`. */
    view?: object,
  ): string | undefined;
  /** Dragging this target; undefined means: the object is moved. */
  gesture?(target: Target, press: Pointer, editor: Editor): ToolState | undefined;
  /** What a click there does instead of choosing the object; board space. */
  clickAt?(record: BoardRecord, point: Point, editor: Editor): (() => void) | undefined;
  /** What a click does there changes nothing: readers may, too. */
  readonly readersClick?: true;
  keyDown?(target: Target, key: KeyPress, editor: Editor): boolean;
  /** Headers that stay in view lie above everything: whether one is under the point, and which part it shows. */
  hitPinned?(
    record: BoardRecord,
    point: Point,
    lens: Lens,
    read: Read,
  ): { readonly part?: string } | undefined;
  /** Where a part is seen while its own place is scrolled out of view, board space. */
  pinnedBox?(record: BoardRecord, part: string, lens: Lens, read: Read): Box | undefined;
  textParts?(
    record: BoardRecord,
    part: string | undefined,
    read: Read,
    lens: Lens,
  ): TextPart | undefined;
  /** What is told about a part while it is under the pointer or in focus. */
  tip?(target: Target, editor: Editor): Tip | undefined;
  /** What Enter or a double click does there, if it is not typing. Says whether it did something. */
  open?(target: Target, editor: Editor, caret?: Caret): boolean;
  /** What is drawn in place of its box when it is chosen: SVG path data, board space. */
  contour?(record: BoardRecord, read: Read): string | undefined;
  /** Controls that this kind puts on another object, the only one that is chosen. */
  handlesOn?(object: BoardRecord, read: Read, lens: Lens): readonly Handle[];
  /** What it is, with what it belongs to, for people who hear the board; its words and kind if left out. */
  describe?(record: BoardRecord, editor: Editor): string;
  handles?(record: BoardRecord, read: Read, lens: Lens): readonly Handle[];
  /** CSS cursor over a part. */
  cursor?(record: BoardRecord, part: string | undefined, read: Read): string | undefined;
  /** The place an object takes that is as large as its text; looked at while it is typed in. */
  fitText?(record: BoardRecord, measure: MeasureText): Geometry | undefined;
  /** What a resize does that changes more than the box; with it the sides can be pulled too. */
  resized?(
    record: BoardRecord,
    to: Geometry,
    pulled: 'corner' | 'side',
    measure: MeasureText | undefined,
  ): RecordUpdate;
  /** Like `fitText`, for one of its parts: what of its records changes with the words there. */
  fitPart?(
    record: BoardRecord,
    part: string,
    read: Read,
    measure: MeasureText,
  ): readonly RecordPatch[];
  /** A new, empty one like it, for beside it; the caller gives it its place. */
  repeats?(record: BoardRecord, editor: Editor): RecordInput;
  /**
   * Where writing goes on from a part of it, or from an object that lies in it: what is written next, or a board point
   * for a new one.
   */
  nextText?(
    object: RecordId,
    from: Target,
    where: Beside,
    editor: Editor,
  ): Target | Point | undefined;
  /** What it makes of cells copied in a spreadsheet. */
  readonly fromGrid?: FromGrid;
  /** A likeness of new props that weighs less, for the eyes of others while the thing is being made; `maxBytes` is a wish. */
  lighter?(props: object, maxBytes: number): object;
  /** The address it leads to, as it is written. */
  linkOf?(record: BoardRecord): string | undefined;
  /** What words pasted alone become here, if they are of a kind of their own (an address). */
  fromPasted?(text: string, at: Point, editor: Editor): RecordInput | undefined;
  /** For other programs' clipboards. */
  plainText?(record: BoardRecord, read: Read): string;
  /** A part of it that is copied alone, as its own words and as those for other programs; nothing where it goes as a whole. */
  copyPart?(
    target: Target,
    read: Read,
  ): { readonly native: string; readonly text: string } | undefined;
  /** Puts down what `copyPart` gave. Returns what is chosen then; nothing where it has no place, or these are other words. */
  pastePart?(native: string, editor: Editor): readonly RecordId[] | undefined;
}
