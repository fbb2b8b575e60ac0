import type { Action, ActionOption } from '@feltline/editor';
import { type StickyColor, stickyColors } from '@feltline/objects/models';

/** The CSS colour of a palette's name. */
export function swatchOf(name: string | undefined): string {
  return stickyColors[name as StickyColor] ?? 'var(--panel)';
}

/** The CSS colour that stands for a choice, where the choice is one of colours; palettes only have names. */
export function optionSwatch(action: Action, option: ActionOption): string | undefined {
  return option.swatch ?? (action.id === 'color' ? swatchOf(option.value) : undefined);
}
