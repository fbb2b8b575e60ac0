import './context-bar.css';
import type { Action, Editor } from '@feltline/editor';
import { Ellipsis } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Toolbar } from 'react-aria-components/Toolbar';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu } from '../../ui/Menu.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { ActionItems } from '../actions/ActionItems.tsx';
import { actionIcons } from '../actions/actionIcons.tsx';
import { useEnabledActions } from '../actions/enabledActions.ts';
import { useEditor, useEditorState } from '../editorState.ts';
import { ColorButton } from './ColorButton.tsx';
import { contextPlace } from './contextPlace.ts';
import { OptionsButton } from './OptionsButton.tsx';
import { selectionBox } from './selectionBox.ts';

/** Buttons of their own; everything else stands in the menu at the end. */
const direct = new Set(['duplicate', 'delete']);

/** What can be done with the selection, in a small bar above it. Hidden while something is dragged or typed. */
export function ContextBar({ canvas }: { canvas: BoardCanvas }) {
  const isShown = useEditorState(
    ['selection', 'tool', 'editing', 'preview', 'readOnly', 'board', 'contextMenu'],
    (editor) =>
      editor.selection.size > 0 &&
      editor.atRest &&
      editor.tool === 'select' &&
      !editor.editing &&
      !editor.readOnly &&
      editor.preview.patches.length === 0,
  );
  return isShown ? <Bar canvas={canvas} /> : null;
}

function Bar({ canvas }: { canvas: BoardCanvas }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const bar = useRef<HTMLDivElement>(null);
  const actions = useEnabledActions(['object', 'style', 'edit', 'clipboard', 'arrange']);
  const shown = actions.filter(isForBar);
  const first = shown.filter((action) => action.group === 'style' || action.group === 'object');
  const last = shown.filter((action) => direct.has(action.id));
  const more = shown.filter((action) => !first.includes(action) && !direct.has(action.id));

  useLayoutEffect(() => {
    const show = () => {
      if (bar.current) stand(bar.current, editor);
    };
    show();
    return canvas.loop.follow(show);
  });

  return (
    <Panel ref={bar} className="context-bar" data-over-canvas>
      <Toolbar aria-label={t('board.selection')}>
        {first.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        {first.length > 0 && last.length + more.length > 0 ? (
          <span className="context-line" />
        ) : null}
        {last.map((action) => (
          <ActionButton key={action.id} action={action} />
        ))}
        {more.length > 0 ? (
          <Menu
            label={t('board.more')}
            placement="bottom end"
            trigger={<IconButton label={t('board.more')} icon={<Ellipsis />} side="top" />}
          >
            <ActionItems actions={more} />
          </Menu>
        ) : null}
      </Toolbar>
    </Panel>
  );
}

/** Keys and menus have more: what makes no sense as a button on a selection is left to them. */
function isForBar({ id, group }: Action): boolean {
  if (group === 'edit') return direct.has(id);
  if (group === 'arrange') return !id.startsWith('nudge');
  return group !== 'clipboard' || id !== 'paste';
}

function ActionButton({ action }: { action: Action }) {
  const { t } = useTranslation();
  const editor = useEditor();
  if (action.id === 'color') return <ColorButton action={action} />;
  if (action.options) return <OptionsButton action={action} />;
  const isOn = action.isChecked?.(editor);
  const icon = actionIcons[action.id];
  const run = () => void editor.actions.run(action.id);
  if (!icon) {
    return (
      <Button
        look="quiet"
        className="context-word"
        onPress={run}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      >
        {t(action.label)}
      </Button>
    );
  }
  return (
    <IconButton
      label={t(action.label)}
      icon={icon}
      keys={action.keys[0]}
      side="top"
      isActive={isOn ?? false}
      {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
      onPress={run}
    />
  );
}

function stand(bar: HTMLElement, editor: Editor): void {
  const box = selectionBox(editor);
  if (!box) return;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const { x, y } = contextPlace(
    editor.camera.boxToScreen(box),
    { width, height },
    editor.camera.viewport,
  );
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}
