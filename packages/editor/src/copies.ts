import type { RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { type ClipboardContent, copySelection, cutSelection, pasteContent } from './clipboard.ts';
import type { Editor } from './editor.ts';

/** What has been copied here, and how often it has been put down. */
export class Copies {
  private readonly editor: Editor;
  private content: ClipboardContent | undefined;
  private pastes: { native: string | undefined; times: number } = { native: undefined, times: 0 };

  constructor(editor: Editor) {
    this.editor = editor;
  }

  get last(): ClipboardContent | undefined {
    return this.content;
  }

  copy(): ClipboardContent | undefined {
    return this.keep(copySelection(this.editor));
  }

  cut(): ClipboardContent | undefined {
    return this.keep(cutSelection(this.editor));
  }

  paste(content: ClipboardContent, at?: Point): readonly RecordId[] {
    return pasteContent(this.editor, content, at);
  }

  /** How often this content has been pasted, this time included. */
  countPaste(native: string): number {
    this.pastes = { native, times: this.pastes.native === native ? this.pastes.times + 1 : 1 };
    return this.pastes.times;
  }

  private keep(content: ClipboardContent | undefined): ClipboardContent | undefined {
    if (content) this.pastes = { native: content.native, times: 0 };
    this.content = content ?? this.content;
    return content;
  }
}
