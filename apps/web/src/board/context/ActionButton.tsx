import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { actionIcons } from '../actions/actionIcons.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import { OptionsButton } from './OptionsButton.tsx';
import { SwatchButton } from './SwatchButton.tsx';
import { optionSwatch } from './swatches.ts';

/** One action in the bar: an icon, a word where it has none, or a menu of its choices. */
export function ActionButton({ action }: { action: Action }) {
  const editor = useEditor();
  const [first] = action.options?.(editor) ?? [];
  if (first && optionSwatch(action, first)) return <SwatchButton action={action} />;
  if (action.options) return <OptionsButton action={action} />;
  return <RunButton action={action} />;
}

function RunButton({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const isOn = useEditorState(['selection', 'board'], (now) => action.isChecked?.(now));
  const pressed = isOn === undefined ? {} : { 'aria-pressed': isOn };
  const icon = actionIcons[action.id];
  const run = () => void editor.actions.run(action.id);
  return icon ? (
    <IconButton
      label={t(action.label)}
      icon={icon}
      keys={action.keys[0]}
      side="top"
      isActive={isOn ?? false}
      {...pressed}
      onPress={run}
    />
  ) : (
    <Button look="quiet" className="context-word" onPress={run} {...pressed}>
      {t(action.label)}
    </Button>
  );
}
