import { isToolKept, type Tool } from '@feltline/editor';
import { useEditor, useEditorState } from '../editorState.ts';

/** The tool in hand. */
export function useToolName(): string {
  return useEditorState(['tool'], (now) => now.tool);
}

export function useIsToolKept(): boolean {
  return useEditorState(['tool'], isToolKept);
}

/** The kinds' tools; readers have none. */
export function useTools(): readonly Tool[] {
  const editor = useEditor();
  const readOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  return readOnly ? [] : editor.tools;
}
