import type { Geometry, RecordPatch } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import type { Editor } from './editor.ts';
import type { TextPart } from './kind-gestures.ts';
import { isLocked } from './locks.ts';
import { sameTarget, type Target } from './target.ts';

/** Where the caret stands first: around everything, behind everything, or at a board point. */
export type Caret = 'all' | 'end' | { readonly at: Point };

/** Typing in one text of the board. The host shows the field and binds it to the record's text. */
export class Editing {
  private readonly editor: Editor;
  private at: Target | undefined;
  /** For the host, which makes the field. */
  caret: Caret = 'end';

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
  start(target: Target, caret: Caret = 'end'): boolean {
    const { editor } = this;
    if (editor.readOnly || isLocked(editor, target.object) || !this.partOf(target)) return false;
    if (sameTarget(target, this.at)) return true;
    this.stop();
    this.at = target;
    this.caret = caret;
    editor.selection.focus(target);
    editor.notify('editing');
    return true;
  }

  stop(): void {
    const target = this.at;
    if (!target) return;
    this.at = undefined;
    this.editor.board.endTyping();
    this.finish(target);
    this.editor.notify('editing');
  }

  /** The text may have gone while it was typed in, or grown. */
  check(): void {
    const target = this.at;
    if (!target) return;
    if (!this.partOf(target)) return this.stop();
    const patches = this.fittedPatches(target);
    if (patches.length > 0) this.editor.preview.set(patches);
  }

  /** What has another size than the stored one, if it goes by its text. */
  private fittedPatches(target: Target): readonly RecordPatch[] {
    const geometry = this.fitted(target);
    if (geometry) return [{ id: target.object, geometry }];
    const { editor } = this;
    const record = target.part === undefined ? undefined : editor.board.get(target.object);
    if (!record || target.part === undefined || !editor.measureText) return [];
    const fitPart = editor.gestures.get(record.kind)?.fitPart;
    return fitPart?.(record, target.part, editor.board.read, editor.measureText) ?? [];
  }

  /** Another place than the stored one, if the object goes by its text. */
  private fitted(target: Target): Geometry | undefined {
    const { editor } = this;
    const record = target.part === undefined ? editor.board.get(target.object) : undefined;
    const fitTo = record && editor.gestures.get(record.kind)?.fitText;
    const geometry = fitTo && editor.measureText && fitTo(record, editor.measureText);
    const stored = record?.geometry ?? [];
    return geometry?.some((value, i) => Math.abs(value - (stored[i] ?? Number.NaN)) > 0.01)
      ? geometry
      : undefined;
  }

  private partOf(target: Target): TextPart | undefined {
    const { editor } = this;
    const record = editor.board.get(target.object);
    if (!record || record.problem !== undefined || isLocked(editor, record.id)) return undefined;
    const gestures = editor.gestures.get(record.kind);
    return gestures?.textParts?.(record, target.part, editor.preview.read, editor.camera);
  }

  /** What is left empty goes, if its kind says so; what goes by its text gets its size. */
  private finish(target: Target): void {
    const { editor } = this;
    const record = editor.board.get(target.object);
    if (!record || editor.readOnly || isLocked(editor, record.id)) return editor.preview.clear();
    if (
      target.part === undefined &&
      editor.gestures.get(record.kind)?.discardEmpty &&
      record.text === ''
    ) {
      editor.preview.clear();
      editor.change('action.delete', (tx) => tx.remove(record.id));
      return;
    }
    const patches = this.fittedPatches(target);
    if (patches.length === 0) return editor.preview.clear();
    editor.preview.set(patches);
    editor.preview.commit('step.resize');
  }
}
