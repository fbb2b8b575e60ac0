import type { Action } from '@feltline/editor';
import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { tooltipOf } from '../../ui/tooltip.ts';
import { actionIcons } from '../actions/actionIcons.tsx';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { useEditor, useEditorState } from '../editorState.ts';

/** An action with a few choices, as a menu that shows the present one. */
export function OptionsButton({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const options = action.options?.(editor) ?? [];
  const chosen = useEditorState(['selection', 'board'], (now) =>
    action.severalHold
      ? undefined
      : action.options?.(now).find(({ value }) => action.isChecked?.(now, value)),
  );
  const shown = useEditorState(['selection', 'board'], (now) => action.shown?.(now));
  const words = shown ?? t(chosen?.label ?? action.label);
  const icon = shown ? undefined : chosen?.icon;
  // Where nothing is chosen among them, as among reactions, the action's own icon says more.
  const onlyIcon = shown || chosen ? undefined : actionIcons[action.id];
  return (
    <Menu
      label={t(action.label)}
      placement="bottom start"
      trigger={
        <Button
          look="quiet"
          className="context-word"
          {...tooltipOf(t(action.label), 'top')}
          aria-label={(shown ?? chosen) ? `${t(action.label)}: ${words}` : words}
        >
          {icon ? <PathIcon d={icon} /> : (onlyIcon ?? words)}
          <ChevronDown aria-hidden="true" />
        </Button>
      }
    >
      {options.map(({ value, label, icon }) => (
        <MenuItem
          key={value}
          id={value}
          label={t(label)}
          icon={icon ? <PathIcon d={icon} /> : undefined}
          isChosen={
            action.severalHold
              ? (action.isChecked?.(editor, value) ?? false)
              : value === chosen?.value
          }
          onAction={() => void editor.actions.run(action.id, value)}
        />
      ))}
    </Menu>
  );
}
