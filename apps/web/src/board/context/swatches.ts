import { type StickyColor, stickyColors } from '@feltline/objects/models';

/** The CSS colour of a palette's name. */
export function swatchOf(name: string | undefined): string {
  return stickyColors[name as StickyColor] ?? 'var(--panel)';
}
