import i18next from 'i18next';
import { Component, type ReactNode } from 'react';
import { toast } from './Toasts.tsx';

/** What is opened for the first time wants its code from the server: without a line to it that is said, and the board stays. */
export class WithoutCode extends Component<{
  children: ReactNode;
  /** Nobody has asked for it: nothing is said. */
  isQuiet?: boolean;
  onClose?(): void;
}> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(): void {
    if (!this.props.isQuiet) toast({ words: i18next.t('board.notFetched') });
    this.props.onClose?.();
  }

  override render(): ReactNode {
    return this.state.failed ? null : this.props.children;
  }
}
