import './profile.css';
import type { Language } from '@feltline/board';
import { useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { chooseLanguage, languages } from '../i18n/languages.ts';
import { chooseTheme, onThemeChange, type ThemeChoice, themeChoice } from '../theme/theme.ts';
import { Choice } from '../ui/Choice.tsx';
import { SwatchRow } from '../ui/SwatchRow.tsx';
import { TextField } from '../ui/TextField.tsx';
import { toast } from '../ui/Toasts.tsx';
import { recolorGuest, renameGuest, useGuest } from './guest.ts';
import { type PersonColor, personColors } from './personColors.ts';

const themes: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** Your name and colour, the language and the appearance. */
export default function ProfilePanel() {
  const { t, i18n } = useTranslation();
  const guest = useGuest();
  const theme = useSyncExternalStore(onThemeChange, themeChoice);
  return (
    <>
      <NameField key={guest.name} name={guest.name} />
      <SwatchRow
        label={t('people.yourColor')}
        value={guest.color}
        columns={5}
        options={personColors.map((color) => ({
          id: color,
          color,
          name: t(`people.color.${color.slice(1)}`),
        }))}
        onChange={(color) => recolorGuest(color as PersonColor)}
      />
      <Choice<Language>
        label={t('ui.language')}
        value={i18n.language as Language}
        options={languages.map(({ id, name }) => ({ id, name, lang: id }))}
        onChange={(language) => {
          chooseLanguage(language).catch(() => toast({ words: t('ui.languageFailed') }));
        }}
      />
      <Choice<ThemeChoice>
        label={t('ui.theme')}
        value={theme}
        options={themes.map((id) => ({ id, name: t(`ui.theme.${id}`) }))}
        onChange={chooseTheme}
      />
    </>
  );
}

/** Kept when the field is left, so that half a name is nobody's name. */
function NameField({ name }: { name: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const keep = () => {
    if (typed.trim() !== name) renameGuest(typed);
  };
  return (
    <TextField
      label={t('people.yourName')}
      hint={t('people.yourNameHint')}
      value={typed}
      onChange={setTyped}
      onBlur={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
      }}
      maxLength={60}
      autoComplete="nickname"
    />
  );
}
