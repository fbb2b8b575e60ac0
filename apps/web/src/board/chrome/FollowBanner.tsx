import './follow-banner.css';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { useEditor, useEditorState } from '../editorState.ts';

/** Whose view is shown; any movement of one's own ends it. */
export function FollowBanner() {
  const { t } = useTranslation();
  const editor = useEditor();
  const user = useEditorState(['following', 'remote'], ({ following, remote }) => {
    const person = following === undefined ? undefined : remote.person(following)?.user;
    return person && { name: person.name, color: person.color };
  });
  if (!user) return null;
  return (
    <>
      <div className="follow-frame" style={{ borderColor: user.color }} aria-hidden="true" />
      <div className="follow-banner" style={{ background: user.color }} role="status">
        <span dir="auto">{t('board.following', { name: user.name })}</span>
        <Button look="quiet" onPress={() => editor.setFollowing(undefined)}>
          {t('board.unfollow')}
        </Button>
      </div>
    </>
  );
}
