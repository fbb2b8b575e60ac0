import './shortcuts.css';
import type { Action, ActionGroup } from '@feltline/editor';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languages } from '../../i18n/languages.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { KeyHint } from '../../ui/KeyHint.tsx';
import { isMac, keyNames } from '../../ui/keyNames.ts';
import { TextField } from '../../ui/TextField.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { plainLetters } from '../palette/matchWords.ts';
import { setPreferences, usePreferences } from '../preferences.ts';
import { type FixedKey, handKeys, walkingKeys } from './fixedKeys.ts';

const groups: readonly ActionGroup[] = [
  'tool',
  'toolOption',
  'edit',
  'clipboard',
  'style',
  'arrange',
  'align',
  'cluster',
  'lock',
  'object',
  'view',
  'go',
];

interface Row {
  readonly label: string;
  readonly keys: readonly string[];
  readonly words?: string | undefined;
}

/** All keys, out of the same list that the keyboard uses. */
export default function ShortcutsSheet({ session: { editor }, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const { letterKeys } = usePreferences();
  const wanted = plainLetters(typed.trim());
  const inAll = (key: string) =>
    languages.map(({ id }) => plainLetters(i18n.getFixedT(id)(key))).join('\n');
  const matches = (key: string, keys: readonly string[]) =>
    inAll(key).includes(wanted) ||
    keys.some((one) => keyNames(one, isMac()).join(' ').toLowerCase() === wanted);
  const ofAction = ({ label, keys }: Action): Row => ({ label, keys });
  const ofFixed = ({ label, keys, with: hand }: FixedKey): Row => ({
    label,
    keys,
    words: hand && t(`find.with.${hand}`),
  });
  const sections = [
    ...groups.map((group) => ({
      title: `find.group.${group}`,
      rows: editor.actions.list
        .filter((action) => action.group === group && action.keys.length > 0)
        .map(ofAction),
    })),
    { title: 'find.group.walking', rows: walkingKeys.map(ofFixed) },
    { title: 'find.group.hand', rows: handKeys.map(ofFixed) },
  ]
    .map(({ title, rows }) => ({
      title,
      rows: rows.filter(({ label, keys }) => matches(label, keys)),
    }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <Dialog title={t('find.shortcuts')} width="wide" onClose={onClose}>
      <div className="shortcuts-head">
        <TextField
          label={t('find.shortcutsSearch')}
          isLabelHidden
          placeholder={t('find.shortcutsSearch')}
          value={typed}
          onChange={setTyped}
          autoFocus
        />
        <label className="shortcuts-switch">
          <input
            type="checkbox"
            checked={letterKeys}
            onChange={(event) => setPreferences({ letterKeys: event.target.checked })}
          />
          {t('find.letterKeys')}
        </label>
      </div>
      {letterKeys ? <p className="shortcuts-about">{t('find.lettersAbout')}</p> : null}
      <div className="shortcuts">
        {sections.map(({ title, rows }) => (
          <section key={title} className="shortcuts-group">
            <h3>{t(title)}</h3>
            <dl>
              {rows.map((row) => (
                <div key={`${row.label} ${row.keys.join(' ')}`} className="shortcuts-row">
                  <dt>{t(row.label)}</dt>
                  <dd>{hints(row, t('find.or'))}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        {sections.length === 0 ? <p role="status">{t('find.nothingMatches')}</p> : null}
      </div>
    </Dialog>
  );
}

function hints({ keys, words }: Row, or: string): ReactNode {
  if (keys.length === 0) return <span className="shortcuts-hand">{words}</span>;
  return keys.map((one, i) => (
    <span key={one} className="shortcuts-keys">
      {i > 0 ? <span className="shortcuts-or">{or}</span> : null}
      <span className="visually-hidden">{keyNames(one, isMac()).join(' ')}</span>
      <KeyHint keys={one} />
      {words ? <span className="shortcuts-hand">{words}</span> : null}
    </span>
  ));
}
