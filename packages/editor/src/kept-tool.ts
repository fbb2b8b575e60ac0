import type { Editor } from './editor.ts';

/** Whether the tool in hand stays there after use because the person asked for it. */
export function isToolKept(editor: Editor): boolean {
  return editor.keptTool !== undefined && editor.keptTool === editor.tool;
}

/** Only tools that would be put down after use can be kept. */
export function canKeepTool({ tool, tools }: Editor): boolean {
  return tools.some(({ name, create, stays }) => name === tool && create && !stays);
}

/** Keeps the tool in hand after use, or no longer. */
export function keepTool(editor: Editor, keeps: boolean): void {
  editor.keptTool = keeps && canKeepTool(editor) ? editor.tool : undefined;
  editor.notify('tool');
}

/** A tool has made its object: back to selecting, unless it is kept. */
export function putDownTool(editor: Editor): void {
  if (isToolKept(editor)) editor.enter();
  else editor.setTool('select');
}
