import './home.css';
import { Link2Off } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Logo } from '../ui/Logo.tsx';

export type WrongLinkReason =
  | 'no-such-page'
  | 'no-token'
  | 'refused'
  | 'revoked'
  | 'expired'
  | 'used-up'
  | 'trashed';

/** The plain page for a wrong or revoked link. */
export default function WrongLinkPage({
  reason,
  keptEdits,
}: {
  reason: WrongLinkReason;
  /** What can be done with edits that only this device has. */
  keptEdits?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <main className="wrong-link">
      <Logo size={40} />
      <Link2Off className="wrong-link-icon" aria-hidden="true" />
      <h1>{t(`home.wrong.${reason}`)}</h1>
      <p>{t(`home.wrong.${reason}About`)}</p>
      {keptEdits ? (
        <>
          <p>{t('home.wrong.kept')}</p>
          {keptEdits}
        </>
      ) : null}
      <Link href="/" className="button button-primary">
        {t('home.wrong.back')}
      </Link>
    </main>
  );
}
