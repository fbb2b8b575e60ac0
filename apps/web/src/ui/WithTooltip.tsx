import './tooltip.css';
import type { ReactElement, ReactNode } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip';

export type Side = 'top' | 'bottom' | 'start' | 'end';

/** A small dark label beside what it describes, on hover and on keyboard focus. */
export function WithTooltip({
  words,
  side = 'bottom',
  children,
}: {
  words: ReactNode;
  side?: Side;
  children: ReactElement;
}) {
  return (
    <TooltipTrigger delay={500} closeDelay={60}>
      {children}
      <Tooltip className="tooltip" placement={side} offset={8}>
        {words}
      </Tooltip>
    </TooltipTrigger>
  );
}
