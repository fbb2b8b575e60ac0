import { Check, ChevronRight } from 'lucide-react';
import { createContext, type ReactNode, type RefObject, useContext } from 'react';
import { Dialog, OverlayTriggerStateContext } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, Separator, SubmenuTrigger } from 'react-aria-components/Menu';
import { Popover, type PopoverProps } from 'react-aria-components/Popover';
import { useTranslation } from 'react-i18next';
import { classes } from '../classes.ts';
import { KeyHint } from '../KeyHint.tsx';
import type { MenuItemProps } from '../Menu.tsx';
import { Localized } from './Localized.tsx';
import { useOwnTaps } from './useOwnTaps.ts';

export interface PopupProps {
  anchor: RefObject<Element | null>;
  label: string;
  placement: NonNullable<PopoverProps['placement']>;
  className?: string | undefined;
  /** `chosen` is to be done once the popup is gone. */
  onClose(chosen?: () => void): void;
  children: ReactNode;
}

const Closing = createContext<PopupProps['onClose']>((chosen) => chosen?.());

/** Closes the popup around. */
export function usePopupClose(): () => void {
  const close = useContext(Closing);
  return () => close();
}

/** The window of a telephone. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 720px)').matches;
}

/** With the keyboard the first item is wanted, with the mouse none. */
function cameByKeyboard(): boolean {
  return document.activeElement?.matches(':focus-visible') ?? false;
}

/** A menu beside its anchor. */
export function MenuPopup({ anchor, label, placement, onClose, children }: PopupProps) {
  useOwnTaps();
  return (
    <Localized>
      {/* Around the popover: what a submenu shows is no child of the menu's items. */}
      <Closing value={onClose}>
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
            onClose={() => onClose()}
          >
            {children}
          </Menu>
        </Popover>
      </Closing>
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
        <Closing value={onClose}>
          <Dialog aria-label={label} className={classes('popover-panel', className)}>
            {children}
          </Dialog>
        </Closing>
      </Popover>
    </Localized>
  );
}

export function Item({
  id,
  label,
  lang,
  icon,
  keys,
  isDisabled = false,
  isChosen,
  isDanger,
  onAction,
}: MenuItemProps) {
  const close = useContext(Closing);
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled}
      onAction={() => close(onAction)}
      className={classes('menu-item', isDanger && 'menu-item-danger')}
    >
      {icon ? <span className="menu-icon">{icon}</span> : null}
      <span className="menu-label" lang={lang}>
        {label}
      </span>
      {isChosen ? <Check className="menu-check" aria-hidden="true" /> : null}
      {keys ? <KeyHint keys={keys} /> : null}
    </MenuItem>
  );
}

/** An item that opens a menu of its own beside it. */
export function Submenu({
  id,
  label,
  icon,
  children,
}: Pick<MenuItemProps, 'id' | 'label' | 'icon'> & { children: ReactNode }) {
  return (
    <SubmenuTrigger>
      <MenuItem id={id} textValue={label} className="menu-item">
        {icon ? <span className="menu-icon">{icon}</span> : null}
        <span className="menu-label">{label}</span>
        <ChevronRight className="menu-further" aria-hidden="true" />
      </MenuItem>
      <Popover crossOffset={-7} offset={2} className="menu-popover">
        <Menu className="menu" aria-label={label}>
          {/* On a narrow screen there is no room beside a menu: this one lies over it. */}
          {isNarrow() ? <BackItem label={label} /> : null}
          {children}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}

/** Closes a submenu, and says which one it is. */
function BackItem({ label }: { label: string }) {
  const submenu = useContext(OverlayTriggerStateContext);
  const { t } = useTranslation();
  return (
    <MenuItem
      id="back"
      textValue={t('ui.back')}
      aria-label={`${t('ui.back')}: ${label}`}
      className="menu-item menu-back"
      shouldCloseOnSelect={false}
      onAction={() => submenu?.close()}
    >
      <ChevronRight className="menu-further" aria-hidden="true" />
      <span className="menu-label">{label}</span>
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
