import './icon-button.css';
import type { ReactElement } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components/Button';
import { classes } from './classes.ts';
import { KeyHint } from './KeyHint.tsx';
import { type Side, WithTooltip } from './WithTooltip.tsx';

export interface IconButtonProps extends Omit<ButtonProps, 'className' | 'style' | 'children'> {
  /** Says what it does; also the tooltip. */
  label: string;
  /** A Lucide icon. */
  icon: ReactElement;
  /** Keys of the action, as in `mod+d`, shown in the tooltip. */
  keys?: string | undefined;
  side?: Side;
  /** The chosen one of several (a tool). */
  isActive?: boolean;
  className?: string;
  /** The toggle's state for assistive technology, where the button is one. */
  'aria-pressed'?: boolean;
}

/** A 40 px button with an icon; its label is a tooltip and its name. */
export function IconButton({
  label,
  icon,
  keys,
  side = 'bottom',
  isActive,
  className,
  ...props
}: IconButtonProps) {
  return (
    <WithTooltip
      side={side}
      words={
        <>
          {label}
          {keys ? <KeyHint keys={keys} /> : null}
        </>
      }
    >
      <AriaButton
        {...props}
        aria-label={label}
        className={classes('icon-button', isActive && 'icon-button-active', className)}
      >
        {icon}
      </AriaButton>
    </WithTooltip>
  );
}
