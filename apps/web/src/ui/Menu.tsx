import './menu.css';
import type { ReactElement, ReactNode } from 'react';
import { type PopupPlacement, PopupTrigger } from './PopupTrigger.tsx';
import { loadedPopups } from './popups/loadPopups.ts';

export interface MenuProps {
  /** A Button, an IconButton or another element that takes `onPress`. */
  trigger: ReactElement;
  label: string;
  placement?: PopupPlacement;
  children: ReactNode;
}

/** A button that opens a menu of MenuItem, Submenu, MenuSection and MenuLine. */
export function Menu({ trigger, label, placement = 'bottom start', children }: MenuProps) {
  return (
    <PopupTrigger kind="menu" trigger={trigger}>
      {({ MenuPopup }, popup) => (
        <MenuPopup {...popup} label={label} placement={placement}>
          {children}
        </MenuPopup>
      )}
    </PopupTrigger>
  );
}

export interface MenuItemProps {
  id: string;
  label: string;
  /** Where the label is in another language than the page. */
  lang?: string | undefined;
  icon?: ReactElement | undefined;
  keys?: string | undefined;
  isDisabled?: boolean;
  /** Shows a tick: the current one of several. */
  isChosen?: boolean;
  isDanger?: boolean;
  onAction(): void;
}

// A menu shows its children once the code of menus is there: these always find it.

export function MenuItem(props: MenuItemProps) {
  const popups = loadedPopups();
  return popups ? <popups.Item {...props} /> : null;
}

/** An item that opens a menu of its own. */
export function Submenu(props: {
  id: string;
  label: string;
  icon?: ReactElement | undefined;
  children: ReactNode;
}) {
  const popups = loadedPopups();
  return popups ? <popups.Submenu {...props} /> : null;
}

export function MenuSection(props: { title: string; children: ReactNode }) {
  const popups = loadedPopups();
  return popups ? <popups.Section {...props} /> : null;
}

export function MenuLine() {
  const popups = loadedPopups();
  return popups ? <popups.Line /> : null;
}
