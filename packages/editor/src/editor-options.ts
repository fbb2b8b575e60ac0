import type { Board } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { Action } from './actions/action.ts';
import type { ClipboardHost } from './clipboard.ts';
import type { KindGestures, MeasureText, Translate } from './kind-gestures.ts';
import type { Target } from './target.ts';
import type { WheelMode } from './wheel-input.ts';

/** What a listener is told: which part of the editor is no longer as it was. */
export type EditorChange =
  | 'board'
  | 'camera'
  | 'selection'
  | 'preview'
  | 'tool'
  | 'editing'
  | 'hover'
  | 'guides'
  | 'marquee'
  | 'dropTarget'
  | 'tip'
  | 'remote'
  | 'following'
  | 'contextMenu'
  | 'readOnly'
  | 'views'
  | 'notice'
  | 'ask';

export interface ContextMenuRequest {
  /** Where it was asked for, screen. */
  readonly screen: Point;
  readonly board: Point;
  readonly target: Target | undefined;
}

/** Something to tell the person in words; `key` is for the translator. */
export interface Notice {
  readonly key: string;
  readonly vars?: Readonly<Record<string, string | number>>;
  /** What can be done about it at once, as long as `holds`; `label` is for the translator. */
  readonly action?: { readonly label: string; run(): void; holds?(): boolean };
}

export interface EditorOptions {
  board: Board;
  gestures: ReadonlyMap<string, KindGestures>;
  t: Translate;
  readOnly?: boolean;
  wheelMode?: WheelMode;
  reducedMotion?: boolean;
  clipboard?: ClipboardHost;
  /** What only the host can do: its panels, its preferences. */
  actions?: readonly Action[];
  /** The host's ruler for words; without it objects do not grow with their text. */
  measureText?: MeasureText;
}
