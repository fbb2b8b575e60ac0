import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { SwatchRow } from '../../ui/SwatchRow.tsx';
import { useEditor, useEditorState } from '../editorState.ts';
import { swatchOf } from './swatches.ts';

/** The colour of what is chosen, and the others to choose from. */
export function ColorButton({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const options = action.options?.(editor) ?? [];
  const chosen = useEditorState(['selection', 'board'], (now) =>
    action.options?.(now).find(({ value }) => action.isChecked?.(now, value)),
  )?.value;
  return (
    <PopoverPanel
      label={t(action.label)}
      placement="top"
      trigger={
        <IconButton
          label={t(action.label)}
          side="top"
          icon={<span className="context-swatch" style={{ background: swatchOf(chosen) }} />}
        />
      }
    >
      <SwatchRow
        label={t(action.label)}
        isLabelHidden
        value={chosen}
        columns={8}
        options={options.map(({ value, label }) => ({
          id: value,
          color: swatchOf(value),
          name: t(label),
        }))}
        onChange={(value) => void editor.actions.run(action.id, value)}
      />
    </PopoverPanel>
  );
}
