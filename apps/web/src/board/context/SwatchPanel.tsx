import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { SwatchRow } from '../../ui/SwatchRow.tsx';
import { useEditor } from '../editorState.ts';
import { optionSwatch } from './swatches.ts';

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
      options={options.map((option) => ({
        id: option.value,
        color: optionSwatch(action, option) ?? 'transparent',
        name: t(option.label),
      }))}
      onChange={(value) => void editor.actions.run(action.id, value)}
    />
  );
}
