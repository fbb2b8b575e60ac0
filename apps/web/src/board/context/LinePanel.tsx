import './line-panel.css';
import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import SwatchPanel from './SwatchPanel.tsx';

/** What a line looks like: its colour, and a row for each other choice. It stays open, for several are often wanted. */
export default function LinePanel({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation();
  return actions.map((action) => (
    <div key={action.id} className="line-row" role="group" aria-label={t(action.label)}>
      <span className="field-label">{t(action.label)}</span>
      {action.id === 'style.stroke' ? <Colors action={action} /> : <Choices action={action} />}
    </div>
  ));
}

function useChosen(action: Action): string | undefined {
  return useEditorState(
    ['selection', 'board'],
    (now) => action.options?.(now).find(({ value }) => action.isChecked?.(now, value))?.value,
  );
}

function Colors({ action }: { action: Action }) {
  return <SwatchPanel action={action} chosen={useChosen(action)} staysOpen columns={5} />;
}

function Choices({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const chosen = useChosen(action);
  return (
    <div className="line-choices">
      {(action.options?.(editor) ?? []).map(({ value, label, icon }) => (
        <IconButton
          key={value}
          label={t(label)}
          icon={<PathIcon d={icon ?? ''} />}
          side="top"
          className={action.id === 'style.startHead' ? 'line-start' : undefined}
          isActive={value === chosen}
          aria-pressed={value === chosen}
          onPress={() => void editor.actions.run(action.id, value)}
        />
      ))}
    </div>
  );
}
