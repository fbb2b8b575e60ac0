import type { Action } from '@feltline/editor';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { PathIcon } from '../chrome/PathIcon.tsx';
import { useEditorState } from '../editorState.ts';
import { optionSwatch } from './swatches.ts';

const LinePanel = lazy(() => import('./LinePanel.tsx'));

/** Colour, width, dashes, path and ends of a line, in one panel. */
export function LineButton({ actions }: { actions: readonly Action[] }) {
  const { t } = useTranslation();
  const color = useEditorState(['selection', 'board'], (now) => {
    const action = actions.find(({ id }) => id === 'style.stroke');
    const option = action?.options?.(now).find(({ value }) => action.isChecked?.(now, value));
    return action && option && optionSwatch(action, option);
  });
  return (
    <PopoverPanel
      label={t('find.line')}
      placement="top"
      className="line-panel"
      trigger={
        <IconButton
          label={t('find.line')}
          side="top"
          className="context-line-button"
          style={{ '--swatch': color ?? 'var(--ink)' } as React.CSSProperties}
          icon={<PathIcon d="M4 19L20 5" />}
        />
      }
    >
      <LinePanel actions={actions} />
    </PopoverPanel>
  );
}
