import type { Editor } from '../editor.ts';
import { canKeepTool, isToolKept, keepTool } from '../kept-tool.ts';
import { type Action, defineAction } from './action.ts';

const keepToolAction = defineAction({
  id: 'keepTool',
  label: 'action.keepTool',
  keys: ['q'],
  group: 'tool',
  changes: true,
  isEnabled: canKeepTool,
  isChecked: isToolKept,
  run: (editor) => keepTool(editor, !isToolKept(editor)),
});

/** One action per tool; readers only get those that change nothing. */
export function toolActions(editor: Editor): readonly Action[] {
  return [
    keepToolAction,
    tool('select', 'tool.select', ['v'], false),
    tool('hand', 'tool.hand', ['h'], false),
    ...editor.tools.map(({ name, label, keys }) => tool(name, label, keys, true)),
  ];
}

function tool(name: string, label: string, keys: readonly string[], changes: boolean): Action {
  return defineAction({
    id: `tool.${name}`,
    label,
    keys,
    group: 'tool',
    changes,
    isChecked: (editor) => editor.tool === name,
    run(editor) {
      editor.keptTool = undefined;
      editor.setTool(name);
    },
  });
}
