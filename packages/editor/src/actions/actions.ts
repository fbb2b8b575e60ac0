import type { Editor } from '../editor.ts';
import type { KeyPress } from '../key-press.ts';
import type { Action } from './action.ts';
import { isCharacterAlone, matchKey } from './keymap.ts';

/** Everything a person can do on this board, the kinds' own actions included. */
export class Actions {
  readonly list: readonly Action[];
  /** Whether a letter or sign alone is a shortcut. */
  letterKeys = true;
  private readonly editor: Editor;
  private readonly ids: ReadonlyMap<string, Action>;

  constructor(editor: Editor, list: readonly Action[]) {
    this.editor = editor;
    this.list = list;
    this.ids = new Map(list.map((action) => [action.id, action]));
    if (this.ids.size !== list.length) {
      const twice = list.find(
        (action, i) => list.findIndex((other) => other.id === action.id) !== i,
      );
      throw new Error(`Two actions share the id ${JSON.stringify(twice?.id)}; each needs its own`);
    }
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
