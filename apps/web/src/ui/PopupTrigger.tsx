import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  type RefObject,
  useRef,
  useState,
} from 'react';
import { loadPopups, usePopups } from './popups/loadPopups.ts';
import type { PopupProps } from './popups/popups.tsx';
import { useClosing } from './popups/useClosing.ts';

export type PopupPlacement = PopupProps['placement'];

/** What a popup gets of its trigger. */
export interface OpenPopup {
  readonly anchor: RefObject<Element | null>;
  readonly onClose: PopupProps['onClose'];
}

export interface PopupTriggerProps {
  kind: 'menu' | 'dialog';
  /** A Button, an IconButton or another element that takes `onPress`. */
  trigger: ReactElement;
  children(popups: NonNullable<ReturnType<typeof usePopups>>, popup: OpenPopup): ReactNode;
}

/** A button with something that opens beside it. The code of what opens is fetched when it is about to be needed. */
export function PopupTrigger({ kind, trigger, children }: PopupTriggerProps) {
  const anchor = useRef<HTMLElement>(null);
  const [isOpen, setOpen] = useState(false);
  const popups = usePopups(isOpen);
  const onClose = useClosing(isOpen, anchor, () => setOpen(false));
  const button = cloneElement(trigger as ReactElement<Record<string, unknown>>, {
    ref: anchor,
    'aria-haspopup': kind,
    'aria-expanded': isOpen,
    onPress: () => setOpen((before) => !before),
    onPointerEnter: loadPopups,
    onFocus: loadPopups,
  });
  return (
    <>
      {button}
      {isOpen && popups ? children(popups, { anchor, onClose }) : null}
    </>
  );
}
