import type { Editor } from '../editor.ts';
import type { ToolState } from '../tool-state.ts';
import { panning } from './panning.ts';

/** Every drag pans. */
export function handTool(editor: Editor): ToolState {
  return {
    name: 'hand',
    cursor: 'grab',
    pointerDown: (press) => editor.enter(panning(editor, press)),
  };
}
