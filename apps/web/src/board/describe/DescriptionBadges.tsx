import { descriptionOf, type RecordId } from '@feltline/board';
import { MessageSquareText } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { tooltipOf } from '../../ui/tooltip.ts';
import './description-badges.css';

/** More than this in view says nothing any more. */
const MOST = 60;
/** Further away a badge would be larger than what it belongs to. */
const FROM_ZOOM = 0.3;
const LOOK_MS = 250;

/** A small sign on what has a description. A press opens it; from the keyboard the action of the object does. */
export function DescriptionBadges({ canvas }: { canvas: BoardCanvas }) {
  const { t } = useTranslation();
  const { editor } = canvas;
  const ids = useDescribed(canvas);
  const badges = useRef(new Map<RecordId, HTMLElement>());
  useLayoutEffect(() => {
    if (ids.length === 0) return;
    const show = () => {
      for (const [id, element] of badges.current) {
        const box = editor.preview.read.box(id);
        const at = box && editor.camera.boxToScreen(box);
        element.style.display = at ? '' : 'none';
        if (at) element.style.transform = `translate(${at.x + at.width - 16}px, ${at.y - 10}px)`;
      }
    };
    show();
    return canvas.loop.follow(show);
  }, [canvas, editor, ids]);
  return ids.map((id) => (
    <button
      key={id}
      ref={(element) => {
        if (element) badges.current.set(id, element);
        else badges.current.delete(id);
      }}
      {...tooltipOf(t('find.hasDescription'), 'top')}
      type="button"
      className="description-badge"
      data-over-canvas
      tabIndex={-1}
      aria-hidden="true"
      onClick={() => editor.ask({ what: 'description', ids: [id] })}
    >
      <MessageSquareText />
    </button>
  ));
}

/** What has a description and is in view. */
function useDescribed({ editor }: BoardCanvas): readonly RecordId[] {
  const [ids, setIds] = useState<readonly RecordId[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const { board, camera, index } = editor;
      const isDescribed = (id: RecordId) => {
        const record = board.get(id);
        return record !== undefined && descriptionOf(record) !== undefined;
      };
      const found =
        camera.zoom < FROM_ZOOM
          ? []
          : index.search(camera.view).filter(isDescribed).sort().slice(0, MOST);
      setIds((before) => (before.join() === found.join() ? before : found));
    };
    look();
    const unsubscribe = editor.subscribe((what) => {
      if (what === 'board' || what === 'camera') timer ??= setTimeout(look, LOOK_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor]);
  return ids;
}
