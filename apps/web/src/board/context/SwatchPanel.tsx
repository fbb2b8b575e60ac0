import type { Action } from '@feltline/editor';
import { useTranslation } from 'react-i18next';
import { usePopupClose } from '../../ui/popups/popups.tsx';
import { SwatchRow } from '../../ui/SwatchRow.tsx';
import { useEditor } from '../editorState.ts';
import { optionSwatch } from './swatches.ts';

interface SwatchPanelProps {
  action: Action;
  chosen: string | undefined;
  /** There is more to choose beside the colour. */
  staysOpen?: boolean;
  columns?: number;
}

/** The colours to choose from. A click takes one and closes; the arrow keys only try them. */
export default function SwatchPanel({ action, chosen, staysOpen, columns = 8 }: SwatchPanelProps) {
  const { t } = useTranslation();
  const editor = useEditor();
  const close = usePopupClose();
  const options = action.options?.(editor) ?? [];
  return (
    <SwatchRow
      label={t(action.label)}
      isLabelHidden
      value={chosen}
      columns={Math.min(columns, options.length)}
      options={options.map((option) => ({
        id: option.value,
        color: optionSwatch(action, option) ?? 'transparent',
        name: t(option.label),
      }))}
      onChange={(value) => void editor.actions.run(action.id, value)}
      onPick={staysOpen ? undefined : () => close()}
    />
  );
}
