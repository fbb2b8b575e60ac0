import type { BoardTransaction } from './board-transaction.ts';
import type { RecordEvent } from './document-events.ts';
import { History, type HistoryOptions, type Step } from './history.ts';
import type { Action } from './history-actions.ts';
import type { LayeredRead } from './read.ts';
import type { RecordId, RecordPatch } from './record.ts';
import { leaningOn, takeBack } from './take-back.ts';
import { applyToText, invertDelta } from './text-delta.ts';
import { diffTexts } from './text-diff.ts';
import type { UndoResult } from './undo-result.ts';

/** Connects one person's history with what happens in the document. */
export class PersonHistory {
  readonly #history: History;
  readonly #withPatches: (patches: readonly RecordPatch[]) => LayeredRead;
  /** Written by this person's undoable steps in the document's running transaction. */
  readonly #own = new Set<RecordId>();

  constructor(
    options: HistoryOptions,
    withPatches: (patches: readonly RecordPatch[]) => LayeredRead,
  ) {
    this.#history = new History(options);
    this.#withPatches = withPatches;
  }

  get canUndo(): boolean {
    return this.#history.undoable !== undefined;
  }

  get nextUndo(): object | undefined {
    return this.#history.undoable;
  }

  get canRedo(): boolean {
    return this.#history.redoable !== undefined;
  }

  endTyping(): void {
    this.#history.endTyping();
  }

  /** Must be told before this person can change the text. */
  watchText(id: RecordId, text: string): void {
    this.#history.watchText(id, text);
  }

  /** A transaction of this person is done: one step. */
  record(tx: BoardTransaction, label: string | undefined): void {
    this.#history.push({ label, actions: this.#ownActions(tx) });
  }

  /** A transaction of this person has been taken back altogether. */
  rolledBack(tx: BoardTransaction): void {
    for (const id of tx.before.keys()) this.#own.add(id);
  }

  takeStep(direction: 'undo' | 'redo'): Step | undefined {
    return direction === 'undo' ? this.#history.takeUndo() : this.#history.takeRedo();
  }

  /** Takes a step back within `tx`; its counterpart can then be redone or undone. */
  takeBack(step: Step, direction: 'undo' | 'redo', tx: BoardTransaction): UndoResult {
    const history = this.#history;
    const kept = takeBack(step, { tx, history, stack: direction, withPatches: this.#withPatches });
    const counterpart = { label: step.label, actions: withKnown(this.#ownActions(tx), tx) };
    if (direction === 'undo') history.giveRedo(counterpart);
    else history.giveUndo(counterpart);
    const changed = [...new Set(counterpart.actions.map((action) => action.id))];
    const label = step.label === undefined ? {} : { label: step.label };
    if (kept.size > 0) return { kind: 'kept', ids: [...kept], changed, ...label };
    if (changed.length > 0) return { kind: 'done', ids: changed, changed, ...label };
    const ids = [...new Set(step.actions.map((action) => action.id))];
    return { kind: 'overwritten', ids, changed, ...label };
  }

  /** Follows what one transaction of the document did; `textOf` gives the texts as they are now. */
  follow(
    events: ReadonlyMap<RecordId, RecordEvent>,
    local: boolean,
    textOf: (id: RecordId) => string | undefined,
  ): void {
    for (const [id, event] of events) {
      if (this.#own.has(id)) this.#followOwn(id, textOf(id));
      else this.#followOther(id, event, local && !event.fields, textOf(id));
    }
    this.#own.clear();
  }

  /** Somebody may have typed directly into the Y.Text while the step was made. */
  #followOwn(id: RecordId, text: string | undefined): void {
    const seen = this.#history.textOf(id);
    if (text === undefined || seen === undefined || text === seen) return;
    this.#history.othersText(id, text);
  }

  #followOther(
    id: RecordId,
    { typed }: RecordEvent,
    typedHere: boolean,
    text: string | undefined,
  ): void {
    const history = this.#history;
    const seen = history.textOf(id);
    if (!typedHere) history.othersEdited(id);
    if (text === undefined || seen === undefined) return;
    // by the text itself where it is another one, or Yjs replaced half a surrogate pair that somebody left
    const exact = typed !== undefined && applyToText(seen, typed) === text;
    const delta = exact ? typed : diffTexts(seen, text);
    if (!typedHere) history.othersText(id, text, delta);
    else if (text !== seen) {
      history.typed(id, invertDelta(delta, seen));
      history.ownText(id, text);
    }
  }

  /** What takes the transaction back; from here on its texts are watched. */
  #ownActions(tx: BoardTransaction): Action[] {
    const actions = tx.inverse((id) => this.#history.editsOf(id));
    for (const action of actions) {
      if (action.type !== 'text') continue;
      this.#history.watchText(action.id, tx.stored(action.id)?.text ?? '');
    }
    for (const id of tx.before.keys()) {
      this.#own.add(id);
      const text = tx.stored(id)?.text;
      if (text !== undefined) this.#history.ownText(id, text);
    }
    return actions;
  }
}

/** A removal that is done again: what leans on the record now was accepted the first time. */
function withKnown(actions: readonly Action[], tx: BoardTransaction): Action[] {
  const removed = new Set(actions.flatMap((one) => (one.type === 'remove' ? [one.id] : [])));
  if (removed.size === 0) return [...actions];
  const leaning = leaningOn(removed, tx.read, tx);
  return actions.map((one) =>
    one.type === 'remove' ? { ...one, known: leaning.get(one.id) ?? new Set() } : one,
  );
}
