import { RecordId } from '@feltline/board';
import type { Action } from '@feltline/editor';
import { Link2, Plus, Sparkles } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { objectAddress } from '../../boards/boardAddress.ts';
import { copyText } from '../../ui/copyText.ts';
import { MenuItem, MenuLine, Submenu } from '../../ui/Menu.tsx';
import { usePopups } from '../../ui/popups/loadPopups.ts';
import { useClosing } from '../../ui/popups/useClosing.ts';
import { toast } from '../../ui/Toasts.tsx';
import { ActionItem } from '../actions/ActionItems.tsx';
import { useEnabledActions } from '../actions/enabledActions.ts';
import { useEditor, useEditorState } from '../editorState.ts';
import { CanvasItems } from './CanvasItems.tsx';
import { objectMenu } from './objectMenu.ts';
import { WholeItems } from './WholeItems.tsx';

/** The menu at the pointer: of an object, or of the empty canvas. */
export function ContextMenu({ boardId }: { boardId: string }) {
  const request = useEditorState(['contextMenu'], (editor) => editor.contextMenu);
  const editor = useEditor();
  const anchor = useRef<HTMLSpanElement>(null);
  const { t } = useTranslation();
  const popups = usePopups(request !== undefined);
  const onClose = useClosing(request !== undefined, anchor, () =>
    editor.openContextMenu(undefined),
  );
  return (
    <>
      <span
        ref={anchor}
        className="context-anchor"
        style={{ position: 'absolute', left: request?.screen.x ?? 0, top: request?.screen.y ?? 0 }}
      />
      {request && popups ? (
        <popups.MenuPopup
          key={`${request.screen.x} ${request.screen.y}`}
          anchor={anchor}
          label={t('board.menu')}
          // beside the pointer, so that a long menu may move up
          placement={popups.isNarrow() ? 'bottom start' : 'right top'}
          onClose={onClose}
        >
          {request.target ? (
            <ObjectItems boardId={boardId} object={request.target.object} />
          ) : (
            <CanvasItems at={request.board} />
          )}
        </popups.MenuPopup>
      ) : null}
    </>
  );
}

function ObjectItems({ boardId, object }: { boardId: string; object: string }) {
  const { t } = useTranslation();
  const { first, own, adds, clipboard, whole, removes } = objectMenu(
    useEnabledActions([
      'object',
      'edit',
      'clipboard',
      'lock',
      'arrange',
      'style',
      'align',
      'cluster',
    ]),
  );
  const hasPart = useEditorState(
    ['selection'],
    ({ selection }) => selection.focused?.part !== undefined,
  );
  const editor = useEditor();
  const kind = editor.board.get(RecordId(object))?.kind;
  const item = (action: Action) => <ActionItem key={action.id} action={action} />;
  const copyLink = () => {
    copyText(objectAddress(location.origin, boardId, object));
    toast({ words: t('board.linkCopied') });
  };
  return (
    <>
      {first.map(item)}
      {hasPart || own.length < 2 ? (
        own.map(item)
      ) : (
        <Submenu id="own" label={t(`mirror.kind.${kind}`)} icon={<Sparkles />}>
          {own.map(item)}
        </Submenu>
      )}
      {adds.length > 2 ? (
        <Submenu id="add" label={t('board.add')} icon={<Plus />}>
          {adds.map(item)}
        </Submenu>
      ) : (
        adds.map(item)
      )}
      {first.length + own.length + adds.length > 0 ? <MenuLine /> : null}
      {clipboard.map(item)}
      {clipboard.length > 0 ? <MenuLine /> : null}
      <WholeItems
        actions={whole}
        isShort
        more={
          <MenuItem id="link" label={t('board.copyLink')} icon={<Link2 />} onAction={copyLink} />
        }
      />
      {removes.length > 0 ? <MenuLine /> : null}
      {removes.map(item)}
    </>
  );
}
