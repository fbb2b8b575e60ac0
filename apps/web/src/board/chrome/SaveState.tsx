import './save-state.css';
import { CircleAlert, CloudCheck, CloudOff, RefreshCw } from 'lucide-react';
import type { ReactElement } from 'react';
import { Focusable } from 'react-aria-components/Focusable';
import { useTranslation } from 'react-i18next';
import { WithTooltip } from '../../ui/WithTooltip.tsx';

export type Saved = 'saved' | 'saving' | 'offline-kept' | 'not-saved';

const icons: Record<Saved, ReactElement> = {
  saved: <CloudCheck aria-hidden="true" />,
  saving: <RefreshCw aria-hidden="true" />,
  'offline-kept': <CloudOff aria-hidden="true" />,
  'not-saved': <CircleAlert aria-hidden="true" />,
};

/** Whether the work is safe, in words: the truth as the sync client knows it. */
export function SaveState({ saved }: { saved: Saved }) {
  const { t } = useTranslation();
  return (
    <WithTooltip words={t(`board.saved.${saved}.hint`)}>
      <Focusable>
        <span
          className={`save-state save-state-${saved}`}
          role="status"
          data-saved={saved}
          tabIndex={-1}
        >
          {icons[saved]}
          {t(`board.saved.${saved}`)}
        </span>
      </Focusable>
    </WithTooltip>
  );
}
