import '../ui/text-field.css';
import { Check, Copy, Link2Off, Plus, QrCode as QrIcon } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Role } from '../boards/knownBoards.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { copyText } from './copyText.ts';
import { QrCode } from './QrCode.tsx';

export interface LinkRowProps {
  role: Role;
  /** What an owner calls it, in place of what it allows. */
  label?: string;
  /** What more there is to know of it. */
  facts?: readonly string[];
  /** It lets nobody in any more. */
  isOver?: boolean;
  /** Without an address there is no such link now. */
  url: string | undefined;
  isBusy?: boolean;
  /** Absent where the person may not. */
  onRevoke?(): void;
  onMake?(): void;
}

/** One role's link: what it allows, its address, and what can be done with it. */
export function LinkRow({
  role,
  label = '',
  facts = [],
  isOver = false,
  url,
  isBusy = false,
  onRevoke,
  onMake,
}: LinkRowProps) {
  const { t } = useTranslation();
  const allowed = t(`share.role.${role}`);
  const roleName = label || allowed;
  const about = label ? allowed : t(`share.about.${role}`);
  const [shows, setShows] = useState<'nothing' | 'qr' | 'revoke'>('nothing');
  const [copied, setCopied] = useState<'no' | 'yes' | 'by-hand'>('no');
  const field = useRef<HTMLInputElement>(null);

  const copy = async () => {
    if (!url || !field.current) return;
    setCopied((await copyText(url, field.current)) ? 'yes' : 'by-hand');
  };

  return (
    <li className="link-row">
      <div className="link-row-head">
        <div>
          <div className="link-row-role" dir="auto">
            {roleName}
            {isOver ? <span className="link-row-over">{t('share.isOver')}</span> : null}
          </div>
          <div className="link-row-about">
            {[about, ...facts].map((fact) => (
              <span key={fact}>{fact}</span>
            ))}
          </div>
        </div>
        {!url && onMake ? (
          <Button
            onPress={onMake}
            isDisabled={isBusy}
            aria-label={t('share.newLinkOf', { role: roleName })}
          >
            <Plus />
            {t('share.newLink')}
          </Button>
        ) : null}
      </div>
      {url ? (
        <>
          <div className="link-row-line">
            <input
              ref={field}
              className="field-input link-row-url"
              readOnly
              dir="ltr"
              value={url}
              aria-label={t('share.address', { role: roleName })}
              onFocus={(event) => event.target.select()}
            />
            <Button
              look={role === 'edit' && label === '' ? 'primary' : 'plain'}
              onPress={() => void copy()}
              aria-label={t('share.copyOf', { role: roleName })}
            >
              {copied === 'yes' ? <Check /> : <Copy />}
              {t(copied === 'yes' ? 'share.copied' : 'share.copy')}
            </Button>
            <IconButton
              label={t('share.qrOf', { role: roleName })}
              icon={<QrIcon />}
              isActive={shows === 'qr'}
              aria-expanded={shows === 'qr'}
              onPress={() => setShows(shows === 'qr' ? 'nothing' : 'qr')}
            />
            {onRevoke ? (
              <IconButton
                label={t('share.revokeOf', { role: roleName })}
                icon={<Link2Off />}
                isActive={shows === 'revoke'}
                aria-expanded={shows === 'revoke'}
                onPress={() => setShows(shows === 'revoke' ? 'nothing' : 'revoke')}
              />
            ) : null}
          </div>
          {copied === 'by-hand' ? (
            <p className="link-row-note">
              {t('share.copyByHand', {
                keys: navigator.platform.startsWith('Mac') ? '⌘C' : 'Ctrl+C',
              })}
            </p>
          ) : null}
          {shows === 'qr' ? (
            <div className="link-row-qr">
              <QrCode text={url} size={196} label={t('share.qrAlt', { role: roleName })} />
              <span>{t('share.qrHint')}</span>
            </div>
          ) : null}
          {shows === 'revoke' && onRevoke ? (
            <div className="link-row-ask">
              <span>{t('share.revokeAsk')}</span>
              <Button look="quiet" onPress={() => setShows('nothing')}>
                {t('share.keep')}
              </Button>
              <Button
                look="danger"
                isDisabled={isBusy}
                onPress={() => {
                  setShows('nothing');
                  setCopied('no');
                  onRevoke();
                }}
              >
                {t('share.revokeSure')}
              </Button>
            </div>
          ) : null}
        </>
      ) : (
        <p className="link-row-note">{t('share.none')}</p>
      )}
      <span className="visually-hidden" role="status">
        {copied === 'yes' ? t('share.copied') : ''}
      </span>
    </li>
  );
}
