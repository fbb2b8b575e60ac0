import type { Editor } from './editor.ts';
import type { TextPart } from './kind-gestures.ts';
import { sameTarget, type Target } from './target.ts';

/** Typing in one text of the board. The host shows the field and binds it to the record's text. */
export class Editing {
  private readonly editor: Editor;
  private at: Target | undefined;

  constructor(editor: Editor) {
    this.editor = editor;
  }

  get target(): Target | undefined {
    return this.at;
  }

  get part(): TextPart | undefined {
    return this.at && this.partOf(this.at);
  }

  /** Says whether there is text to edit there, and the person may. */
  start(target: Target): boolean {
    const { editor } = this;
    if (editor.readOnly || !this.partOf(target)) return false;
    if (sameTarget(target, this.at)) return true;
    this.stop();
    this.at = target;
    editor.selection.focus(target);
    editor.notify('editing');
    return true;
  }

  stop(): void {
    const target = this.at;
    if (!target) return;
    this.at = undefined;
    this.editor.board.endTyping();
    this.discardEmpty(target);
    this.editor.notify('editing');
  }

  /** The text may have gone while it was typed in. */
  check(): void {
    if (this.at && !this.partOf(this.at)) this.stop();
  }

  private partOf(target: Target): TextPart | undefined {
    const { editor } = this;
    const record = editor.board.get(target.object);
    if (!record || record.problem !== undefined) return undefined;
    return editor.gestures.get(record.kind)?.textParts?.(record, target.part, editor.preview.read);
  }

  private discardEmpty(target: Target): void {
    const { editor } = this;
    const record = editor.board.get(target.object);
    if (!record || editor.readOnly || target.part !== undefined) return;
    if (!editor.gestures.get(record.kind)?.discardEmpty || record.text !== '') return;
    editor.change('action.delete', (tx) => tx.remove(record.id));
  }
}
