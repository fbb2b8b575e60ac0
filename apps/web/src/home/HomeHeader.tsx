import { Globe } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '../i18n/languages.ts';
import { Button } from '../ui/Button.tsx';
import { Logo } from '../ui/Logo.tsx';
import { Menu, MenuItem } from '../ui/Menu.tsx';

/** The name of the place and the language of the page. */
export function HomeHeader({ onFailed }: { onFailed(words: string): void }) {
  const { t, i18n } = useTranslation();
  const current = languages.find(({ id }) => id === i18n.language);
  return (
    <header className="home-head">
      <span className="home-brand">
        <Logo size={30} />
        Feltline
      </span>
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
    </header>
  );
}
