import './icon-button.css';
import type { ComponentProps, ReactElement } from 'react';
import { classes } from './classes.ts';
import { type Side, tooltipOf } from './tooltip.ts';

export interface IconButtonProps
  extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled' | 'children'> {
  /** Says what it does; also the tooltip. */
  label: string;
  /** A Lucide icon. */
  icon: ReactElement;
  /** Keys of the action, as in `mod+d`, shown in the tooltip. */
  keys?: string | undefined;
  side?: Side;
  /** The chosen one of several (a tool). */
  isActive?: boolean;
  isDisabled?: boolean;
  onPress?(): void;
}

/** A 40 px button with an icon; its label is a tooltip and its name. */
export function IconButton({
  label,
  icon,
  keys,
  side = 'bottom',
  isActive,
  isDisabled,
  className,
  onPress,
  ...props
}: IconButtonProps) {
  return (
    <button
      {...props}
      {...tooltipOf(label, side, keys)}
      type="button"
      aria-label={label}
      // Not `disabled`: whoever undoes the last step keeps the focus.
      aria-disabled={isDisabled || undefined}
      onClick={() => {
        if (!isDisabled) onPress?.();
      }}
      className={classes('icon-button', isActive && 'icon-button-active', className)}
    >
      {icon}
    </button>
  );
}
