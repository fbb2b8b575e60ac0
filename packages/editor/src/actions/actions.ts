import type { Editor } from '../editor.ts';
import type { KeyPress } from '../key-press.ts';
import type { Action } from './action.ts';
import { isCharacterAlone, matchKey } from './keymap.ts';

/** Everything a person can do on this board, the kinds' own actions included. */
export class Actions {
  /** Whether a letter or sign alone is a shortcut. */
  letterKeys = true;
  private readonly editor: Editor;
  private readonly ids = new Map<string, Action>();
  private all: readonly Action[] = [];

  constructor(editor: Editor, list: readonly Action[]) {
    this.editor = editor;
    this.add(list);
  }

  get list(): readonly Action[] {
    return this.all;
  }

  /** For what is fetched later. Throws where two actions share an id. */
  add(list: readonly Action[]): void {
    for (const action of list) {
      if (this.ids.has(action.id))
        throw new Error(
          `Two actions share the id ${JSON.stringify(action.id)}; each needs its own`,
        );
      this.ids.set(action.id, action);
    }
    this.all = [...this.all, ...list];
  }

  byId(id: string): Action | undefined {
    return this.ids.get(id);
  }

  /** Runs the action if it is enabled now; says whether it did. Throws on an id nobody defined. */
  run(id: string, value?: string): boolean {
    const action = this.ids.get(id);
    if (!action)
      throw new Error(
        `No action ${JSON.stringify(id)}; expected one of ${[...this.ids.keys()].join(', ')}`,
      );
    if (!action.isEnabled(this.editor)) return false;
    action.run(this.editor, value);
    return true;
  }

  /** The enabled action for this key, if any; without `enabled`, also one that cannot run now. */
  forKey(key: KeyPress): Action | undefined {
    if (!this.letterKeys && isCharacterAlone(key)) return undefined;
    const found = matchKey(key, this.list);
    return found.find((action) => action.isEnabled(this.editor)) ?? found[0];
  }
}
