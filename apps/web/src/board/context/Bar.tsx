import './context-bar.css';
import { type Action, type ActionGroup, type Editor, partAt } from '@feltline/editor';
import { type Box, boxContains, boxesIntersect } from '@feltline/geometry';
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
import { LineButton } from './LineButton.tsx';
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

/** Around a chosen object stand what connects it, what makes another one, and what turns it; screen px. */
const BEYOND_HANDLES = 48;

/** Beside a point of a curve stands what it says, half of it above; screen px. */
const BEYOND_TIP = 40;

const isFill = ({ id }: Action) => id === 'color' || id === 'style.fill';

export interface BarProps {
  canvas: BoardCanvas;
  /** Whether somebody asked to go into the bar and has done nothing else since. */
  wish: { readonly current: boolean };
}

/** The bar itself, with the icons of every action: fetched after the board. */
export default function Bar({ canvas, wish }: BarProps) {
  const { t, i18n } = useTranslation();
  const editor = useEditor();
  const bar = useRef<HTMLDivElement>(null);
  const enabled = useEnabledActions(barGroups);
  const part = useEditorState(['selection'], partRole);
  const { adds, buttons, lines, aligns, removes, more } = barActions(enabled, part);

  // one place for each button; the looks of a line share theirs
  const places = [
    ...buttons.filter(isFill).map((one) => [one]),
    ...(lines.length > 0 ? [lines] : []),
    ...buttons.filter((one) => !isFill(one)).map((one) => [one]),
  ];
  const inside = useRef<HTMLSpanElement>(null);
  const names = [i18n.language, ...enabled.map(({ id }) => id)].join(' ');
  const fitting = useFitting(inside, names, more.length > 0);
  const behind = [...places.slice(fitting).flat(), ...more];

  // No list of dependencies: the bar's width, and so its place, changes with what is in it.
  useLayoutEffect(() => {
    const show = () => {
      if (bar.current) stand(bar.current, editor);
    };
    show();
    return canvas.loop.follow(show);
  });

  useBarKeys(bar, editor, wish);

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
          {places
            .slice(0, fitting)
            .map(([action, ...others]) =>
              action && others.length > 0 ? (
                <LineButton key="line" actions={[action, ...others]} />
              ) : action ? (
                <ActionButton key={action.id} action={action} />
              ) : null,
            )}
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
  const isSeen = box !== undefined && boxesIntersect(box, camera.view);
  bar.style.visibility = isSeen ? '' : 'hidden';
  if (!isSeen) return;
  const { offsetWidth: width, offsetHeight: height } = bar;
  const free = camera.boxToScreen(camera.free);
  const covered = {
    left: free.x,
    right: camera.viewport.width - free.x - free.width,
    top: free.y + 4,
  };
  const { focused } = editor.selection;
  const own = camera.boxToScreen(box);
  const whole = focused?.part === undefined ? undefined : editor.index.boundsOf(focused.object);
  const { x, y } = contextPlace(own, { width, height }, camera.viewport, covered, {
    gap: gapOf(editor),
    whole: whole && camera.boxToScreen(whole),
    loss: (place) => lossAt(editor, own, place),
  });
  bar.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
}

/** Undefined for the usual one. */
function gapOf(editor: Editor): number | undefined {
  const { focused } = editor.selection;
  if (focused?.part === undefined) return BEYOND_HANDLES;
  return partAt(editor, focused)?.role === 'slider' ? BEYOND_TIP : undefined;
}

/** How bad it were for the bar of what stands at `own` to lie on a place: names weigh most, pictures least; screen space. */
function lossAt(editor: Editor, own: Box, place: Box): number {
  const others = coversOthers(editor, place) ? 2 : 0;
  const { focused } = editor.selection;
  const { read } = editor.preview;
  const record = focused && read.record(focused.object);
  if (!focused || !record) return others;
  const { barAvoids } = editor.gesturesOf(focused.object) ?? {};
  const kept = barAvoids?.(record, focused.part, editor.camera, read);
  const isUnder = (box: Box) => boxesIntersect(editor.camera.boxToScreen(box), place);
  // it cannot keep off what the chosen part itself stands in
  const isApart = (box: Box) => !boxesIntersect(editor.camera.boxToScreen(box), own);
  const names = kept?.names.some(isUnder) ? 4 : 0;
  const pictures = kept?.pictures.some((box) => isApart(box) && isUnder(box)) ? 1 : 0;
  return names + others + pictures;
}

/** Whether something that is not chosen lies under a place of the screen; what surrounds the place is only the ground. */
function coversOthers(editor: Editor, place: Box): boolean {
  const { camera, index, selection } = editor;
  const at = camera.toBoard(place);
  const { zoom } = camera;
  const box = { ...at, width: place.width / zoom, height: place.height / zoom };
  return index.search(box).some((id) => {
    const other = index.boundsOf(id);
    return !selection.has(id) && other !== undefined && !boxContains(other, box);
  });
}
