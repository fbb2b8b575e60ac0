import './menu.css';
import { type ReactElement, type ReactNode, Suspense } from 'react';
import { type PopupPlacement, PopupTrigger } from './PopupTrigger.tsx';
import { WithoutCode } from './WithoutCode.tsx';

export interface PopoverPanelProps {
  /** A Button, an IconButton or another element that takes `onPress`. */
  trigger: ReactElement;
  label: string;
  placement?: PopupPlacement;
  className?: string;
  /** Best a lazy component: it is drawn only while the panel is open. */
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
    <PopupTrigger kind="dialog" trigger={trigger}>
      {({ PanelPopup }, popup) => (
        <PanelPopup {...popup} label={label} placement={placement} className={className}>
          <WithoutCode>
            <Suspense>{children}</Suspense>
          </WithoutCode>
        </PanelPopup>
      )}
    </PopupTrigger>
  );
}
