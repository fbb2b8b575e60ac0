import type { Action } from '@feltline/editor';
import { lazy } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { PopoverPanel } from '../../ui/PopoverPanel.tsx';
import { useEditorState } from '../editorState.ts';
import { optionSwatch } from './swatches.ts';

const SwatchPanel = lazy(() => import('./SwatchPanel.tsx'));

/** Colours of lines are rings. */
const isRing = /stroke|line/i;

/** A colour of what is chosen, and the others to choose from. */
export function SwatchButton({ action }: { action: Action }) {
  const { t } = useTranslation();
  const chosen = useEditorState(['selection', 'board'], (now) =>
    action.options?.(now).find(({ value }) => action.isChecked?.(now, value)),
  );
  return (
    <PopoverPanel
      label={t(action.label)}
      placement="top"
      trigger={
        <IconButton
          label={t(action.label)}
          side="top"
          icon={
            <span
              className={classes(
                'context-swatch',
                isRing.test(action.id) && 'context-ring',
                !chosen && 'context-mixed',
                chosen?.value === 'none' && 'context-none',
              )}
              style={
                {
                  '--swatch': (chosen && optionSwatch(action, chosen)) ?? 'transparent',
                } as React.CSSProperties
              }
            />
          }
        />
      }
    >
      <SwatchPanel action={action} chosen={chosen?.value} />
    </PopoverPanel>
  );
}
