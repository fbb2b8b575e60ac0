import type { Tool } from '@feltline/editor';

/** A button of the column: one tool, or the tools of a family. */
export interface ToolEntry {
  /** The family's name, or the tool's. */
  readonly name: string;
  readonly isFamily: boolean;
  readonly tools: readonly Tool[];
}

/** One entry per tool, and one per family where its first tool stands. The tools come in their order. */
export function toolEntries(tools: readonly Tool[]): readonly ToolEntry[] {
  const entries = new Map<string, ToolEntry>();
  for (const tool of tools) {
    const name = tool.family ?? tool.name;
    const key = `${tool.family ? 'family' : 'tool'} ${name}`;
    const before = entries.get(key)?.tools ?? [];
    entries.set(key, { name, isFamily: tool.family !== undefined, tools: [...before, tool] });
  }
  return [...entries.values()];
}
