import { placesOf } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import type { AskPanelProps } from '../../asks/askPanels.ts';
import { useEditorState } from '../../editorState.ts';
import { removeFrom, removeHereKey } from './removeFrom.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** A touchpoint that stands elsewhere, too: does it go from here or from everywhere? */
export default function RemoveDialog({ session, ask, onClose }: AskPanelProps) {
  const { editor } = session;
  const { t } = useTranslation();
  const { next, ...place } = ask as unknown as TouchpointPlace & { next: string | undefined };
  // somebody else may have taken it away while the question stands
  const count = useEditorState(
    ['board'],
    ({ board }) => placesOf(board.read, place.touchpoint).length,
  );
  const isHere = useEditorState(['board'], ({ board }) => board.get(place.placement) !== undefined);
  const title = editor.board.get(place.touchpoint)?.text || t('journey.part.touchpoint');
  const remove = (where: 'here' | 'everywhere') => {
    onClose();
    removeFrom(editor, place, where, next);
  };
  return (
    <Dialog
      title={t('details.removeAsk')}
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button look="quiet" onPress={onClose}>
            {t('ui.cancel')}
          </Button>
          {count > 0 ? (
            <Button look="danger" onPress={() => remove('everywhere')}>
              {t('details.removeFrom', { count })}
            </Button>
          ) : null}
          {isHere ? (
            <Button look="primary" onPress={() => remove('here')}>
              {t(removeHereKey(editor, place))}
            </Button>
          ) : null}
        </>
      }
    >
      <p dir="auto">{t('details.standsIn', { title, count })}</p>
    </Dialog>
  );
}
