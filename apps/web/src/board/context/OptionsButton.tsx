import type { Action } from '@feltline/editor';
import { CaseSensitive, ChevronDown } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem } from '../../ui/Menu.tsx';
import { tooltipOf } from '../../ui/tooltip.ts';
import { actionIcons } from '../actions/actionIcons.tsx';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { useEditor, useEditorState } from '../editorState.ts';

const fixedIcons: Readonly<Record<string, ReactElement>> = {
  'style.textSize': <CaseSensitive />,
  'text.size': <CaseSensitive />,
};

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
  // What says what it is about whatever is chosen, or where nothing is, as among reactions.
  const own = fixedIcons[action.id] ?? (shown || chosen ? undefined : actionIcons[action.id]);
  const face = own ?? (icon ? <PathIcon d={icon} /> : undefined);
  const label = (shown ?? chosen) ? `${t(action.label)}: ${words}` : t(action.label);
  return (
    <Menu
      label={t(action.label)}
      placement="bottom start"
      trigger={
        face ? (
          <IconButton label={label} icon={face} side="top" />
        ) : (
          <Button
            look="quiet"
            className="context-word"
            {...tooltipOf(t(action.label), 'top')}
            aria-label={label}
          >
            {words}
            <ChevronDown aria-hidden="true" />
          </Button>
        )
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
