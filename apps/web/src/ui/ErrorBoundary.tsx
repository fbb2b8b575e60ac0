import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button.tsx';

/** Shows a plain page instead of an empty one when a part of the page throws. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error === undefined ? (
      this.props.children
    ) : (
      <Broken error={this.state.error} />
    );
  }
}

function Broken({ error }: { error: unknown }) {
  const { t } = useTranslation();
  return (
    <main className="page-broken" role="alert">
      <h1>{t('ui.broken')}</h1>
      <p>{t('ui.brokenAbout')}</p>
      <pre dir="ltr">{error instanceof Error ? error.message : String(error)}</pre>
      <Button look="primary" onPress={() => location.reload()}>
        {t('ui.reload')}
      </Button>
    </main>
  );
}
