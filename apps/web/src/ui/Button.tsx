import './button.css';
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'onClick' | 'disabled'> {
  /** `primary` once per view; `plain` has a hairline; `quiet` has none; `danger` destroys something. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  isDisabled?: boolean;
  onPress?(): void;
}

/** A button of the browser's own; the board's first load has no library for it. */
export function Button({
  look = 'plain',
  className,
  isDisabled,
  onPress,
  type = 'button',
  ...props
}: ButtonProps) {
  return (
    <button
      {...props}
      type={type}
      disabled={isDisabled}
      onClick={onPress && (() => onPress())}
      className={classes('button', `button-${look}`, className)}
    />
  );
}
