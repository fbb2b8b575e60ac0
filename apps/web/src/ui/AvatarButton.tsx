import './avatar.css';
import type { ComponentProps } from 'react';
import { Avatar } from './Avatar.tsx';
import { classes } from './classes.ts';
import { tooltipOf } from './tooltip.ts';

export interface AvatarButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'color'> {
  name: string;
  color: string;
  /** Says what a press does; also the tooltip. */
  label: string;
  onPress?(): void;
}

/** A person to press. */
export function AvatarButton({
  name,
  color,
  label,
  className,
  onPress,
  ...props
}: AvatarButtonProps) {
  return (
    <button
      {...props}
      {...tooltipOf(label)}
      type="button"
      aria-label={label}
      onClick={onPress && (() => onPress())}
      className={classes('avatar-button', className)}
    >
      <Avatar name={name} color={color} />
    </button>
  );
}
