import './sheet-links.css';
import { RecordId } from '@feltline/board';
import { type MapLayout, type Sheet, sheetsOf, sourcesOf } from '@feltline/journey';
import { FileText, Undo2 } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flyToRecord } from '../../board/view/flyToRecord.ts';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { tooltipOf } from '../../ui/tooltip.ts';

/** Further away a sign would be larger than what it belongs to. */
const FROM_ZOOM = 0.25;
const LOOK_MS = 250;
/** More of them in view say nothing any more. */
const MOST = 60;

interface Link {
  readonly key: string;
  /** Where it stands: an object, or a part of one. */
  readonly object: RecordId;
  readonly part?: string;
  /** Where it leads. */
  readonly to: RecordId;
  readonly title: string;
  /** From a sheet back to what it is about. */
  readonly isBack: boolean;
}

/** Signs that lead from a note or touchpoint to the sheets made of it, and from a sheet back. The menu has the same for the keyboard. */
export default function SheetLinks({ canvas }: { canvas: BoardCanvas }) {
  const { t } = useTranslation();
  const { editor } = canvas;
  const links = useLinks(canvas);
  const places = useRef(new Map<string, HTMLElement>());
  useLayoutEffect(() => {
    if (links.length === 0) return;
    const show = () => {
      const { read } = editor.preview;
      const isNear = editor.camera.zoom >= FROM_ZOOM;
      for (const { key, object, part, isBack } of links) {
        const element = places.current.get(key);
        const box = part === undefined ? read.box(object) : cardBox(read, object, part);
        const at = box && isNear ? editor.camera.boxToScreen(box) : undefined;
        if (!element) continue;
        element.style.display = at ? '' : 'none';
        if (!at) continue;
        const [x, y] = isBack
          ? [at.x + at.width, at.y - 4]
          : [at.x + at.width - 12, at.y + at.height - 12];
        element.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      }
    };
    show();
    return canvas.loop.follow(show);
  }, [canvas, editor, links]);
  return links.map(({ key, to, title, isBack }) => (
    <button
      key={key}
      ref={(element) => {
        if (element) places.current.set(key, element);
        else places.current.delete(key);
      }}
      {...tooltipOf(t(isBack ? 'sheetLinks.about' : 'sheetLinks.open', { title }), 'top')}
      type="button"
      className={isBack ? 'sheet-link sheet-link-back' : 'sheet-link'}
      data-over-canvas
      data-leads-to={to}
      tabIndex={-1}
      aria-hidden="true"
      onClick={() => void flyToRecord({ editor }, to)}
    >
      {isBack ? <Undo2 /> : <FileText />}
      {isBack ? <span dir="auto">{title}</span> : null}
    </button>
  ));
}

function useLinks({ editor }: BoardCanvas): readonly Link[] {
  const [links, setLinks] = useState<readonly Link[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      const { read } = editor.board;
      const found = sheetsOf(read)
        .flatMap((sheet) => linksOf(sheet, read))
        .slice(0, MOST);
      setLinks((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found));
    };
    look();
    const unsubscribe = editor.subscribe((what) => {
      if (what === 'board') timer ??= setTimeout(look, LOOK_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
    };
  }, [editor]);
  return links;
}

type Read = BoardCanvas['editor']['board']['read'];

function linksOf(sheet: Sheet, read: Read): Link[] {
  const { id, title, touchpoint, from } = sheet;
  const [source] = sourcesOf(read, sheet);
  if (!source) return [];
  const back = { key: `${id}<`, object: id, to: source, title: nameOf(source, read), isBack: true };
  const there = { to: id, title, isBack: false };
  const fromKind = from && read.record(from)?.kind;
  const ofNote = fromKind === 'sticky' ? [{ ...there, key: `${id}>${from}`, object: from }] : [];
  const cards = read.ofKind('placement').flatMap((placement) => {
    const { map, touchpoint: at } = (read.record(placement)?.props ?? {}) as Record<string, string>;
    if (!touchpoint || at !== touchpoint || !map) return [];
    return [{ ...there, key: `${id}>${placement}`, object: RecordId(map), part: placement }];
  });
  return [back, ...(ofNote as Link[]), ...cards];
}

function cardBox(read: Read, map: RecordId, placement: string) {
  return read.derived<MapLayout>(map)?.cards.find((card) => card.placement === placement)?.box;
}

function nameOf(id: RecordId, read: Read): string {
  return read.record(id)?.text?.trim() ?? '';
}
