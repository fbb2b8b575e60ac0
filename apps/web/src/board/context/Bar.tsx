import './context-bar.css';
import type { ActionGroup, Editor } from '@feltline/editor';
import { AlignStartVertical, Ellipsis, Plus } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { selectionBox } from '../../canvas/selectionBox.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { ActionItems } from '../actions/ActionItems.tsx';
import { useEnabledActions } from '../actions/enabledActions.ts';
import { useEditor, useEditorState } from '../editorState.ts';
import { ActionButton } from './ActionButton.tsx';
import { barActions, partRole } from './barActions.ts';
import { contextPlace } from './contextPlace.ts';
import { useBarKeys } from './useBarKeys.ts';
import { useFitting } from './useFitting.ts';
import { WholeItems } from './WholeItems.tsx';

/** What the bar's buttons need for themselves; any other key is the board's. */
const buttonKeys = new Set(['Enter', ' ', 'Tab', 'ArrowLeft', 'ArrowRight', 'Home', 'End']);

const barGroups: readonly ActionGroup[] = [
  'object',
  'style',
  'edit',
  'clipboard',
  'lock',
  'arrange',
  'align',
  'cluster',
];

/** The bar itself, with the icons of every action: fetched after the board. */
export default function Bar({ canvas }: { canvas: BoardCanvas }) {
  const { t, i18n } = useTranslation();
  const editor = useEditor();
  const bar = useRef<HTMLDivElement>(null);
  const enabled = useEnabledActions(barGroups);
  const part = useEditorState(['selection'], partRole);
  const { adds, buttons, aligns, removes, more } = barActions(enabled, part);

  const inside = useRef<HTMLSpanElement>(null);
  const names = [i18n.language, ...enabled.map(({ id }) => id)].join(' ');
  const fitting = useFitting(inside, names, more.length > 0);
  const behind = [...buttons.slice(fitting), ...more];

  // No list of dependencies: the bar's width, and so its place, changes with what is in it.
  useLayoutEffect(() => {
    const show = () => {
      if (bar.current) stand(bar.current, editor);
    };
    show();
    return canvas.loop.follow(show);
  });

  useBarKeys(bar, editor);

  return (
    <Panel
      ref={bar}
      className="context-bar"
      // The board around it is not mirrored with the interface; the bar is.
      dir={i18n.dir()}
      data-over-canvas
      onKeyDown={(event) => {
        if (buttonKeys.has(event.key)) event.stopPropagation();
      }}
    >
      <Toolbar className="toolbar" aria-label={t('board.selection')}>
        {adds.length > 0 ? (
          <Menu
            label={t('board.add')}
            placement="bottom start"
            trigger={<IconButton label={t('board.add')} icon={<Plus />} side="top" />}
          >
            <ActionItems actions={adds} />
          </Menu>
        ) : null}
        <span ref={inside} className="context-fitting">
          {buttons.slice(0, fitting).map((action) => (
            <ActionButton key={action.id} action={action} />
          ))}
        </span>
        {aligns.length > 0 ? (
          <Menu
            label={t('find.align')}
            placement="bottom start"
            trigger={
              <IconButton label={t('find.align')} icon={<AlignStartVertical />} side="top" />
            }
          >
            <ActionItems actions={aligns} />
          </Menu>
        ) : null}
        {removes.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        {behind.length > 0 ? (
          <Menu
            label={t('board.more')}
            placement="bottom end"
            trigger={<IconButton label={t('board.more')} icon={<Ellipsis />} side="top" />}
          >
            <WholeItems actions={behind} />
          </Menu>
        ) : null}
      </Toolbar>
    </Panel>
  );
}

function stand(bar: HTMLElement, editor: Editor): void {
  const { camera } = editor;
  const box = selectionBox(editor);
  if (!box) return;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const free = camera.boxToScreen(camera.free);
  const covered = { left: free.x, right: camera.viewport.width - free.x - free.width };
  const { x, y } = contextPlace(
    camera.boxToScreen(box),
    { width, height },
    camera.viewport,
    covered,
  );
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
