import type { Action } from '@feltline/editor';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { MenuItem, MenuLine, Submenu } from '../../ui/Menu.tsx';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { optionSwatch } from '../context/swatches.ts';
import { useEditor } from '../editorState.ts';
import { actionIcon } from './actionIcon.ts';

/** Actions as items of a menu, a line between their groups. */
export function ActionItems({ actions }: { actions: readonly Action[] }) {
  const groups = [...new Set(actions.map(({ group }) => group))];
  return groups.map((group, at) => (
    <Fragment key={group}>
      {at > 0 ? <MenuLine /> : null}
      {actions
        .filter((action) => action.group === group)
        .map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
    </Fragment>
  ));
}

/** One action; with choices it opens a menu of them. */
export function ActionItem({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const { id, options } = action;
  if (options) {
    return (
      <Submenu id={id} label={t(action.label)} icon={actionIcon(id)}>
        {options(editor).map((option) => (
          <MenuItem
            key={option.value}
            id={`${id} ${option.value}`}
            label={t(option.label)}
            icon={optionIcon(option.icon, optionSwatch(action, option))}
            isChosen={action.isChecked?.(editor, option.value) ?? false}
            onAction={() => void editor.actions.run(id, option.value)}
          />
        ))}
      </Submenu>
    );
  }
  return (
    <MenuItem
      id={id}
      label={t(action.label)}
      icon={actionIcon(id)}
      keys={action.keys[0]}
      isDisabled={!action.isEnabled(editor)}
      isChosen={action.isChecked?.(editor) ?? false}
      isDanger={/(^|\.)remove[A-Z]|^delete$/.test(id)}
      onAction={() => void editor.actions.run(id)}
    />
  );
}

function optionIcon(icon: string | undefined, swatch: string | undefined) {
  if (swatch) return <span className="menu-swatch" style={{ background: swatch }} />;
  return icon ? <PathIcon d={icon} /> : undefined;
}
