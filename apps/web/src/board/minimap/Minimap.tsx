import './minimap.css';
import type { PointerEvent } from 'react';
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { onThemeChange, themeChoice } from '../../theme/theme.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { type MinimapPlace, minimapPlace, viewInMinimap } from './minimapPlace.ts';
import { paintMinimap } from './paintMinimap.ts';

const SIZE = { width: 216, height: 136 };
/** A busy board is painted anew at most this often. */
const RENEW_MS = 900;
const nothing = { x: -500, y: -300, width: 1000, height: 600 };

const moves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The whole board small, and where one is on it. Moving the board moves one element; only a change of the board is painted. */
export default function Minimap({ canvas }: { canvas: BoardCanvas }) {
  const { t, i18n } = useTranslation();
  const { editor } = canvas;
  const picture = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<MinimapPlace>(minimapPlace(nothing, SIZE));
  const held = useRef<{ dx: number; dy: number }>(undefined);
  const version = useBoardVersion(editor, RENEW_MS);
  const theme = useSyncExternalStore(onThemeChange, themeChoice);
  const dir = i18n.dir();

  // biome-ignore lint/correctness/useExhaustiveDependencies: version and theme say when the picture is stale
  useEffect(() => {
    place.current = minimapPlace(editor.index.bounds ?? nothing, SIZE);
    if (picture.current) paintMinimap(picture.current, canvas, place.current, SIZE, dir);
    showView(frame.current, canvas, place.current);
  }, [canvas, editor, version, theme, dir]);

  useLayoutEffect(
    () => canvas.loop.follow(() => showView(frame.current, canvas, place.current)),
    [canvas],
  );

  /** Where the pointer is, board space. */
  const boardPoint = (event: PointerEvent<HTMLElement>) => {
    const around = event.currentTarget.getBoundingClientRect();
    const { x, y, zoom } = place.current;
    return {
      x: x + (event.clientX - around.left) / zoom,
      y: y + (event.clientY - around.top) / zoom,
    };
  };
  const lookAt = (x: number, y: number) => {
    const { view, zoom } = editor.camera;
    editor.setFollowing(undefined);
    editor.camera.set({ x: x - view.width / 2, y: y - view.height / 2, zoom });
  };
  return (
    <Panel className="minimap">
      <div
        className="minimap-area"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the view
        tabIndex={0}
        aria-label={t('find.minimapAbout')}
        dir="ltr"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          const at = boardPoint(event);
          const { view } = editor.camera;
          const isInside =
            at.x >= view.x &&
            at.y >= view.y &&
            at.x <= view.x + view.width &&
            at.y <= view.y + view.height;
          const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
          held.current = isInside ? { dx: at.x - middle.x, dy: at.y - middle.y } : { dx: 0, dy: 0 };
          if (!isInside) lookAt(at.x, at.y);
        }}
        onPointerMove={(event) => {
          if (!held.current) return;
          const at = boardPoint(event);
          lookAt(at.x - held.current.dx, at.y - held.current.dy);
        }}
        onPointerUp={() => {
          held.current = undefined;
        }}
        onPointerCancel={() => {
          held.current = undefined;
        }}
        onKeyDown={(event) => {
          const move = moves[event.key];
          if (!move) return;
          event.preventDefault();
          event.stopPropagation();
          const { width, height } = editor.camera.viewport;
          editor.setFollowing(undefined);
          editor.camera.panBy((-move[0] * width) / 4, (-move[1] * height) / 4);
        }}
      >
        <canvas ref={picture} className="minimap-picture" style={SIZE} />
        <div ref={frame} className="minimap-view" />
      </div>
    </Panel>
  );
}

function showView(element: HTMLElement | null, { editor }: BoardCanvas, place: MinimapPlace): void {
  if (!element) return;
  const { x, y, width, height } = viewInMinimap(editor.camera.view, place, SIZE);
  element.style.transform = `translate(${x}px, ${y}px)`;
  element.style.width = `${width}px`;
  element.style.height = `${height}px`;
}
