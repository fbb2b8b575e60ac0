import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { SwatchRow } from '../../ui/SwatchRow.tsx';
import { useEditor } from '../editorState.ts';

/** The colours to choose from. */
export default function SwatchPanel({
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
      columns={Math.min(8, options.length)}
      options={options.map(({ value, label, swatch }) => ({
        id: value,
        color: swatch ?? 'transparent',
        name: t(label),
      }))}
      onChange={(value) => void editor.actions.run(action.id, value)}
    />
  );
}
