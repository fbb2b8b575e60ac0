import type { Action } from '@feltline/editor';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { actionIcons } from '../actions/actionIcons.tsx';
import { useEditor } from '../editorState.ts';

/** An action with a few choices, as a menu. */
export function OptionsButton({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const options = action.options?.(editor) ?? [];
  const chosen = options.find(({ value }) => action.isChecked?.(editor, value));
  return (
    <Menu
      label={t(action.label)}
      placement="bottom"
      trigger={
        <Button look="quiet" className="context-word">
          {actionIcons[action.id] ?? null}
          {chosen ? t(chosen.label) : t(action.label)}
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {options.map(({ value, label }) => (
        <MenuItem
          key={value}
          id={value}
          label={t(label)}
          isChosen={value === chosen?.value}
          onAction={() => void editor.actions.run(action.id, value)}
        />
      ))}
    </Menu>
  );
}
