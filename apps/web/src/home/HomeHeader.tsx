import { Globe } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '../i18n/languages.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';

export interface HomeHeaderProps {
  onFailed(words: string): void;
  /** Who is signed in, where people can sign in. */
  account?: ReactNode;
}

/** The name of the place, the language of the page, and who is here. */
export function HomeHeader({ onFailed, account }: HomeHeaderProps) {
  const { t, i18n } = useTranslation();
  const current = languages.find(({ id }) => id === i18n.language);
  return (
    <header className="home-head">
      <span className="home-brand">
        <Logo size={30} />
        Feltline
      </span>
      <div className="home-head-end">
        <Menu
          label={t('home.language')}
          placement="bottom end"
          trigger={
            <Button
              look="quiet"
              aria-label={`${t('home.language')}: ${current?.name ?? i18n.language}`}
            >
              <Globe />
              {current?.name}
            </Button>
          }
        >
          {languages.map(({ id, name }) => (
            <MenuItem
              key={id}
              id={id}
              label={name}
              lang={id}
              isChosen={id === i18n.language}
              onAction={() => {
                chooseLanguage(id).catch(() => onFailed(t('ui.languageFailed')));
              }}
            />
          ))}
        </Menu>
        {account}
      </div>
    </header>
  );
}
