import type { Editor, Target, Tip } from '@feltline/editor';
import { emotionTip } from './emotion-tip.ts';

type Tell = (target: Target, editor: Editor) => Tip | undefined;

let late: Tell | undefined;

/** What tells of cards and of what was measured; its code is fetched once the map stands. */
export function installMapTip(tell: Tell): void {
  late = tell;
}

export function mapTip(target: Target, editor: Editor): Tip | undefined {
  return late?.(target, editor) ?? emotionTip(target, editor);
}
