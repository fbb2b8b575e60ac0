import { Check } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, Separator } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { classes } from '../classes.ts';
import { KeyHint } from '../KeyHint.tsx';
import type { MenuItemProps } from '../Menu.tsx';
import { Localized } from './Localized.tsx';

export interface PopupProps {
  anchor: RefObject<Element | null>;
  label: string;
  placement: NonNullable<PopoverProps['placement']>;
  className?: string | undefined;
  onClose(): void;
  children: ReactNode;
}

/** With the keyboard the first item is wanted, with the mouse none. */
function cameByKeyboard(): boolean {
  return document.activeElement?.matches(':focus-visible') ?? false;
}

/** A menu beside its anchor. */
export function MenuPopup({ anchor, label, placement, onClose, children }: PopupProps) {
  return (
    <Localized>
      <Popover
        isOpen
        triggerRef={anchor}
        placement={placement}
        offset={6}
        className="menu-popover"
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Menu
          className="menu"
          aria-label={label}
          autoFocus={cameByKeyboard() ? 'first' : true}
          onClose={onClose}
        >
          {children}
        </Menu>
      </Popover>
    </Localized>
  );
}

/** Anything in a small panel beside its anchor. */
export function PanelPopup({ anchor, label, placement, className, onClose, children }: PopupProps) {
  return (
    <Localized>
      <Popover
        isOpen
        triggerRef={anchor}
        placement={placement}
        offset={8}
        className="menu-popover"
        onOpenChange={(isOpen) => !isOpen && onClose()}
      >
        <Dialog aria-label={label} className={classes('popover-panel', className)}>
          {children}
        </Dialog>
      </Popover>
    </Localized>
  );
}

export function Item({
  id,
  label,
  icon,
  keys,
  isDisabled = false,
  isChosen,
  isDanger,
  onAction,
}: MenuItemProps) {
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      className={classes('menu-item', isDanger && 'menu-item-danger')}
    >
      {icon ? <span className="menu-icon">{icon}</span> : null}
      <span className="menu-label">{label}</span>
      {isChosen ? <Check className="menu-check" aria-hidden="true" /> : null}
      {keys ? <KeyHint keys={keys} /> : null}
    </MenuItem>
  );
}

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <MenuSection className="menu-section">
      <Header className="menu-header">{title}</Header>
      {children}
    </MenuSection>
  );
}

export function Line() {
  return <Separator className="menu-line" />;
}
