import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { SwatchRow } from '../../ui/SwatchRow.tsx';
import { useEditor } from '../editorState.ts';
import { swatchOf } from './swatches.ts';

/** The colours to choose from. */
export default function ColorPanel({
  action,
  chosen,
}: {
  action: Action;
  chosen: string | undefined;
}) {
  const { t } = useTranslation();
  const editor = useEditor();
  const options = action.options?.(editor) ?? [];
  return (
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
  );
}
