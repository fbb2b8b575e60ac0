import type { KindGestures } from './kind-gestures.ts';
import type { Tool } from './tool.ts';

const kept = new WeakMap<ReadonlyMap<string, KindGestures>, readonly Tool[]>();

/** The kinds' tools in the order people find them in. */
export function toolsOf(gestures: ReadonlyMap<string, KindGestures>): readonly Tool[] {
  const known = kept.get(gestures);
  if (known) return known;
  const tools = [...gestures.values()].flatMap((of) => of.tools ?? []);
  tools.sort((a, b) => a.order - b.order);
  kept.set(gestures, tools);
  return tools;
}
