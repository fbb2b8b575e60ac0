import { Presentation, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useEditor } from '../editorState.ts';
import { SideButton } from '../side/SideButton.tsx';
import { PeopleBar } from './PeopleBar.tsx';

/** Who is here, the board as a presentation, and the way to bring others in. */
export function TopEnd({ mayShare }: { mayShare: boolean }) {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <Panel className="top-end">
      <PeopleBar />
      <Button
        className="top-present"
        aria-label={t('find.present')}
        onPress={() => void editor.actions.run('present')}
      >
        <Presentation aria-hidden="true" />
        <span className="top-words">{t('find.present')}</span>
      </Button>
      {mayShare ? (
        <Button
          look="primary"
          className="top-share"
          aria-label={t('board.share')}
          onPress={() => editor.ask({ what: 'share' })}
        >
          <UserPlus aria-hidden="true" />
          <span className="top-words">{t('board.share')}</span>
        </Button>
      ) : null}
      <SideButton />
    </Panel>
  );
}
