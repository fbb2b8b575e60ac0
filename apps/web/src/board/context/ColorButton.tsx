import type { Action } from '@feltline/editor';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { useEditorState } from '../editorState.ts';
import { swatchOf } from './swatches.ts';

const ColorPanel = lazy(() => import('./ColorPanel.tsx'));

/** The colour of what is chosen, and the others to choose from. */
export function ColorButton({ action }: { action: Action }) {
  const { t } = useTranslation();
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
      <ColorPanel action={action} chosen={chosen} />
    </PopoverPanel>
  );
}
