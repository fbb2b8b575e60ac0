import './dialog.css';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useTranslation } from 'react-i18next';
import { classes } from './classes.ts';
import { IconButton } from './IconButton.tsx';
import { Localized } from './popups/Localized.tsx';

export interface DialogProps {
  title: string;
  /** Called on Esc, on the close button and on a click outside. */
  onClose(): void;
  /** There is something in it that a press beside it must not throw away. */
  staysOnPressOutside?: boolean;
  /** `full` takes nearly all of the window. */
  width?: 'narrow' | 'medium' | 'wide' | 'full';
  /** The row of buttons at the end. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A modal dialog; mount it to open it. */
export function Dialog({
  title,
  onClose,
  staysOnPressOutside = false,
  width = 'narrow',
  actions,
  children,
}: DialogProps) {
  const { t } = useTranslation();
  return (
    <Localized>
      <ModalOverlay
        isOpen
        isDismissable={!staysOnPressOutside}
        onOpenChange={(isOpen) => !isOpen && onClose()}
        className="dialog-scrim"
      >
        <Modal className={classes('dialog', `dialog-${width}`)}>
          <AriaDialog className="dialog-body">
            <header className="dialog-head">
              <Heading slot="title" className="dialog-title">
                {title}
              </Heading>
              <IconButton label={t('ui.close')} icon={<X />} onPress={onClose} />
            </header>
            <div className="dialog-content">{children}</div>
            {actions ? <footer className="dialog-actions">{actions}</footer> : null}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </Localized>
  );
}
