import './account.css';
import { LogIn, LogOut } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { initials } from '../people/initials.ts';
import { Button } from '../ui/Button.tsx';
import { Menu, MenuItem, MenuSection } from '../ui/Menu.tsx';
import { type Account, signOut } from './accountCalls.ts';

export interface AccountButtonProps {
  account: Account | null;
  onFailed(words: string): void;
}

/** Where one signs in, or who one is. Only on servers with a provider. */
export default function AccountButton({ account, onFailed }: AccountButtonProps) {
  const { t } = useTranslation();

  useEffect(() => {
    const [, why] = /^#sign-in=(failed|unreachable)$/.exec(location.hash) ?? [];
    if (!why) return;
    history.replaceState(history.state, '', location.pathname);
    onFailed(t(`account.${why}`));
  }, [onFailed, t]);

  if (!account)
    return (
      <a className="button button-plain" href="/auth/login?to=/">
        <LogIn />
        {t('account.signIn')}
      </a>
    );
  const name = account.name || account.email || t('account.you');
  return (
    <Menu
      label={t('account.menu')}
      placement="bottom end"
      trigger={
        <Button look="quiet" className="account-button">
          <span className="account-mark" aria-hidden="true">
            {initials(name)}
          </span>
          <span className="visually-hidden">{t('account.menu')}</span>
          <span className="account-name" dir="auto">
            {name}
          </span>
        </Button>
      }
    >
      <MenuSection title={account.email || name}>
        <MenuItem
          id="sign-out"
          label={t('account.signOut')}
          icon={<LogOut />}
          onAction={() => {
            signOut().then(
              () => location.assign('/'),
              () => onFailed(t('account.signOutFailed')),
            );
          }}
        />
      </MenuSection>
    </Menu>
  );
}
