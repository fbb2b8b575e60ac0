import type { Editor } from '@feltline/editor';
import {
  highlighterColors,
  type InkTool,
  type InkWidth,
  inkColors,
  inkWidths,
} from './ink-style.ts';

/** How the next stroke of a tool will look. */
export interface PenStyle {
  readonly tool: InkTool;
  readonly color: string;
  readonly width: InkWidth;
}

const palettes: Readonly<Record<InkTool, Readonly<Record<string, string>>>> = {
  pen: inkColors,
  highlighter: highlighterColors,
};

/** The ink tool in hand, if it is one. */
export function inkToolInHand({ tool }: Editor): InkTool | undefined {
  return tool === 'pen' || tool === 'highlighter' ? tool : undefined;
}

export function penOf(editor: Editor, tool: InkTool): PenStyle {
  const first = Object.keys(palettes[tool])[0] ?? 'ink';
  return { color: first, width: 'medium', ...editor.lastProps.get(`ink.${tool}`), tool };
}

export function setPen(editor: Editor, tool: InkTool, change: Partial<PenStyle>): void {
  editor.lastProps.set(`ink.${tool}`, { ...penOf(editor, tool), ...change });
  editor.notify('tool');
}

export function paletteOf(tool: InkTool): readonly (readonly [name: string, color: string])[] {
  return Object.entries(palettes[tool]);
}

export function isInkWidth(value: string | undefined): value is InkWidth {
  return (inkWidths as readonly string[]).includes(value ?? '');
}
