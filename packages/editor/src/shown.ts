import type { Box } from '@feltline/geometry';
import type { EditorChange } from './editor-options.ts';
import type { Guide } from './snapping.ts';
import type { Tip } from './tip.ts';

/** What is drawn only while a gesture runs; boxes in board space. */
export interface ShownThings {
  readonly guides: readonly Guide[];
  readonly marquee: Box | undefined;
  readonly dropTarget: Box | undefined;
  readonly tip: Tip | undefined;
}

const nothing: ShownThings = {
  guides: [],
  marquee: undefined,
  dropTarget: undefined,
  tip: undefined,
};

/** Holds it, and tells what of it is new. */
export class Shown {
  private things = nothing;
  private readonly notify: (what: EditorChange) => void;

  constructor(notify: (what: EditorChange) => void) {
    this.notify = notify;
  }

  get now(): ShownThings {
    return this.things;
  }

  show(shown: Partial<ShownThings>): void {
    const before = this.things;
    const now = { ...before, ...shown };
    this.things = now;
    if (before.guides !== now.guides && before.guides.length + now.guides.length > 0)
      this.notify('guides');
    if (before.marquee !== now.marquee) this.notify('marquee');
    if (before.dropTarget !== now.dropTarget) this.notify('dropTarget');
    if (before.tip !== now.tip) this.notify('tip');
  }

  hideAll(): void {
    this.show(nothing);
  }
}
