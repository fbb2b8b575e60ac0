import './menu.css';
import type { ReactElement, ReactNode } from 'react';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { classes } from './classes.ts';

export interface PopoverPanelProps {
  trigger: ReactElement;
  label: string;
  placement?: PopoverProps['placement'];
  className?: string;
  children: ReactNode;
}

/** A button that opens a small panel with anything in it. */
export function PopoverPanel({
  trigger,
  label,
  placement = 'bottom end',
  className,
  children,
}: PopoverPanelProps) {
  return (
    <DialogTrigger>
      {trigger}
      <Popover className="menu-popover" placement={placement} offset={8}>
        <Dialog aria-label={label} className={classes('popover-panel', className)}>
          {children}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
