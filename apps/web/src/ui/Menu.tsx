import './menu.css';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { Header } from 'react-aria-components/Header';
import {
  Menu as AriaMenu,
  MenuItem as AriaMenuItem,
  MenuSection as AriaMenuSection,
  MenuTrigger,
  Separator,
} from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { KeyHint } from './KeyHint.tsx';

export interface MenuProps {
  /** A Button or IconButton. */
  trigger: ReactElement;
  label: string;
  placement?: PopoverProps['placement'];
  children: ReactNode;
}

/** A button that opens a menu of MenuItem, MenuSection and MenuLine. */
export function Menu({ trigger, label, placement = 'bottom start', children }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="menu-popover" placement={placement} offset={6}>
        <AriaMenu className="menu" aria-label={label}>
          {children}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

export interface MenuItemProps {
  id: string;
  label: string;
  icon?: ReactElement | undefined;
  keys?: string | undefined;
  isDisabled?: boolean;
  /** Shows a tick: the current one of several. */
  isChosen?: boolean;
  isDanger?: boolean;
  onAction(): void;
}

export function MenuItem({
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
    <AriaMenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={onAction}
      className={isDanger ? 'menu-item menu-item-danger' : 'menu-item'}
    >
      {icon ? <span className="menu-icon">{icon}</span> : null}
      <span className="menu-label">{label}</span>
      {isChosen ? <Check className="menu-check" aria-hidden="true" /> : null}
      {keys ? <KeyHint keys={keys} /> : null}
    </AriaMenuItem>
  );
}

export function MenuSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <AriaMenuSection className="menu-section">
      <Header className="menu-header">{title}</Header>
      {children}
    </AriaMenuSection>
  );
}

export function MenuLine() {
  return <Separator className="menu-line" />;
}
