import type { Action } from './history-actions.ts';
import type { RecordId } from './record.ts';
import {
  composeDeltas,
  invertDelta,
  isEmptyDelta,
  rebaseDelta,
  type TextDelta,
} from './text-delta.ts';
import { diffTexts } from './text-diff.ts';

export interface Step {
  readonly label: string | undefined;
  actions: Action[];
  /** The record typed in and when last: typing goes on in the same step for a while. */
  typing?: { readonly id: RecordId; readonly at: number };
}

export interface HistoryOptions {
  /** Steps that can be undone; the oldest are forgotten. */
  readonly maxSteps: number;
  /** A pause in typing after which a new step begins. */
  readonly typingPauseMs: number;
  /** Milliseconds on any clock that does not go backwards. */
  readonly now: () => number;
}

/**
 * The steps of one person, as actions that take them back. It knows nothing of Yjs: values are compared with what the
 * step left, so it does not matter by which operations others changed them.
 */
export class History {
  readonly #options: HistoryOptions;
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];
  /** How often others have edited the records that a step would remove. */
  readonly #edits = new Map<RecordId, number>();
  /** The texts that text actions start from, as last seen. */
  readonly #texts = new Map<RecordId, string>();

  constructor(options: HistoryOptions) {
    this.#options = options;
  }

  get undoable(): Step | undefined {
    return this.#undo.at(-1);
  }

  get redoable(): Step | undefined {
    return this.#redo.at(-1);
  }

  /** A new step of this person; what was undone before can no longer be redone. */
  push(step: Step): void {
    if (step.actions.length === 0) return;
    this.#redo.length = 0;
    this.#undo.push(step);
    if (this.#undo.length > this.#options.maxSteps) this.#undo.shift();
    this.#forgetUnused();
  }

  /** Something typed: part of the step before if that is a recent burst in the same text. */
  typed(id: RecordId, inverse: TextDelta): void {
    const at = this.#options.now();
    const last = this.#undo.at(-1);
    const burst = last?.typing;
    if (
      last &&
      burst?.id === id &&
      at - burst.at < this.#options.typingPauseMs &&
      this.#redo.length === 0
    ) {
      last.actions = last.actions.map((action) =>
        action.type === 'text'
          ? { ...action, delta: composeDeltas(inverse, action.delta) }
          : action,
      );
      last.typing = { id, at };
      // what was typed has been deleted again
      if (last.actions.every((action) => action.type === 'text' && isEmptyDelta(action.delta)))
        this.#undo.pop();
    } else
      this.push({
        label: undefined,
        actions: [{ type: 'text', id, delta: inverse }],
        typing: { id, at },
      });
  }

  endTyping(): void {
    const last = this.#undo.at(-1);
    if (last !== undefined) delete last.typing;
  }

  takeUndo(): Step | undefined {
    return this.#undo.pop();
  }

  takeRedo(): Step | undefined {
    return this.#redo.pop();
  }

  /** The counterpart of a step that was just taken back. */
  giveRedo(step: Step): void {
    if (step.actions.length > 0) this.#redo.push(step);
  }

  giveUndo(step: Step): void {
    if (step.actions.length > 0) this.#undo.push(step);
  }

  editsOf(id: RecordId): number {
    const edits = this.#edits.get(id) ?? 0;
    this.#edits.set(id, edits);
    return edits;
  }

  /** Others (or code outside this person's steps) changed a record. */
  othersEdited(id: RecordId): void {
    const edits = this.#edits.get(id);
    if (edits !== undefined) this.#edits.set(id, edits + 1);
  }

  /** Must be told before this person can change the text. */
  watchText(id: RecordId, text: string): void {
    this.#texts.set(id, text);
  }

  textOf(id: RecordId): string | undefined {
    return this.#texts.get(id);
  }

  /** The text of a record changed through this person's own steps. */
  ownText(id: RecordId, text: string): void {
    if (this.#texts.has(id)) this.#texts.set(id, text);
  }

  /** Others changed a text, or brought it back changed: what would be done to it moves along. */
  othersText(id: RecordId, text: string, delta?: TextDelta): void {
    const before = this.#texts.get(id);
    if (before === undefined) return;
    const change = delta ?? diffTexts(before, text);
    rebaseActions(this.#undo, id, change);
    rebaseActions(this.#redo, id, change);
    this.#texts.set(id, text);
  }

  /** A text action was used up without effect: the older ones of that text start from what it would have made. */
  skipText(action: Action & { type: 'text' }, stack: 'undo' | 'redo'): void {
    const text = this.#texts.get(action.id);
    if (text === undefined) return;
    rebaseActions(
      stack === 'undo' ? this.#undo : this.#redo,
      action.id,
      invertDelta(action.delta, text),
    );
  }

  #forgetUnused(): void {
    const removes = new Set<RecordId>();
    for (const step of [...this.#undo, ...this.#redo]) {
      for (const action of step.actions) if (action.type === 'remove') removes.add(action.id);
    }
    for (const id of this.#edits.keys()) if (!removes.has(id)) this.#edits.delete(id);
  }
}

/** Newest first: each action starts from the text that the ones above it leave. */
function rebaseActions(stack: readonly Step[], id: RecordId, change: TextDelta): void {
  let over = change;
  for (const step of stack.toReversed()) {
    step.actions = step.actions.map((action) => {
      if (action.type !== 'text' || action.id !== id) return action;
      const delta = rebaseDelta(action.delta, over, false);
      over = rebaseDelta(over, action.delta, true);
      return { ...action, delta };
    });
  }
}
