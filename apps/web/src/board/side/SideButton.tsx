import { PanelRight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../ui/IconButton.tsx';
import { useEditor } from '../editorState.ts';
import { setSide, useSide } from './sideState.ts';
import { sideTabs } from './sideTabs.ts';

let last: string | undefined;

/** Opens the panel at the end with what it showed last, and closes it. */
export function SideButton() {
  const { t } = useTranslation();
  const editor = useEditor();
  const { tab } = useSide();
  last = tab ?? last;
  return (
    <IconButton
      className="side-button"
      label={t('side.label')}
      icon={<PanelRight />}
      isActive={tab !== undefined}
      aria-expanded={tab !== undefined}
      onPress={() =>
        tab === undefined ? editor.ask({ what: 'side', tab: last ?? sideTabs[0]?.id }) : setSide({})
      }
    />
  );
}
