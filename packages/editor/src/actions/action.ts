import type { Editor } from '../editor.ts';
import { hasUnlocked } from '../locks.ts';

export type ActionGroup =
  | 'edit'
  | 'clipboard'
  | 'arrange'
  | 'style'
  | 'view'
  | 'tool'
  | 'go'
  | 'object'
  | 'align'
  | 'cluster'
  | 'lock'
  /** What the tool in hand will make: enabled only while it is in hand. */
  | 'toolOption';

/** One choice of an action that has several (a colour). `label` is a key for the translator. */
export interface ActionOption {
  readonly value: string;
  readonly label: string;
  /** CSS colour. */
  readonly swatch?: string;
  /** SVG path data on a grid of 24 × 24. */
  readonly icon?: string;
}

/** Something a person can do: one object feeds keyboard, menu, palette and help. */
export interface Action {
  readonly id: string;
  /** Key for the translator. */
  readonly label: string;
  /** `mod+shift+z`, `PageUp`, `]`; the first one is shown. */
  readonly keys: readonly string[];
  readonly group: ActionGroup;
  /** Changes the board, so readers cannot have it. */
  readonly changes: boolean;
  /** The key is shown but left to the browser, whose own event (copy, cut, paste) follows. */
  readonly byBrowser: boolean;
  isEnabled(editor: Editor): boolean;
  /** The choices, where there are any; `run` then wants one of the values. */
  options?(editor: Editor): readonly ActionOption[];
  isChecked?(editor: Editor, value?: string): boolean;
  /** Any number of its choices may hold at once. */
  readonly severalHold?: true;
  /** What holds now, in the person's words, where that says more than the choice. */
  shown?(editor: Editor): string | undefined;
  run(editor: Editor, value?: string): void;
}

export interface ActionInput {
  id: string;
  label: string;
  keys?: readonly string[];
  group: ActionGroup;
  changes?: boolean;
  /** Offered for what is locked too. */
  onLocked?: boolean;
  byBrowser?: boolean;
  isEnabled?(editor: Editor): boolean;
  options?(editor: Editor): readonly ActionOption[];
  isChecked?(editor: Editor, value?: string): boolean;
  severalHold?: true;
  shown?(editor: Editor): string | undefined;
  run(editor: Editor, value?: string): void;
}

/** Actions that are about what is chosen. */
const onChosen: ReadonlySet<ActionGroup> = new Set(['object', 'style', 'arrange', 'align', 'lock']);

export function defineAction({ onLocked = false, ...input }: ActionInput): Action {
  const changes = input.changes ?? false;
  const keepsLocks = changes && !onLocked && onChosen.has(input.group);
  return {
    ...input,
    keys: input.keys ?? [],
    changes,
    byBrowser: input.byBrowser ?? false,
    isEnabled: (editor) =>
      !(changes && editor.readOnly) &&
      !(keepsLocks && isAllLocked(editor)) &&
      (input.isEnabled?.(editor) ?? true),
  };
}

function isAllLocked(editor: Editor): boolean {
  const { ids } = editor.selection;
  return ids.length > 0 && !hasUnlocked(editor, ids);
}
