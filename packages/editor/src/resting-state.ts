import type { Editor } from './editor.ts';
import { isCreationTool } from './tool.ts';
import type { ToolState } from './tool-state.ts';
import { creating } from './tools/creating.ts';
import { handTool } from './tools/hand.ts';
import { selectIdle } from './tools/select/select-idle.ts';

/** How a tool waits for the hand. Throws on a name nobody gave. */
export function restingState(editor: Editor, tool: string): ToolState {
  if (tool === 'select') return selectIdle(editor);
  if (tool === 'hand') return handTool(editor);
  const found = editor.tools.find(({ name }) => name === tool);
  if (found?.state) return found.state(editor);
  if (found && isCreationTool(found)) return creating(editor, found);
  throw new Error(
    `No tool ${JSON.stringify(tool)}; expected select, hand${editor.tools.map((t) => `, ${t.name}`).join('')}`,
  );
}
