import type { Language, RecordId } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { cellOf, insertionIndex, type MapLayout } from '@feltline/journey';
import type { BoardSession } from '../session/BoardSession.ts';
import { addOffer } from './addOffer.ts';
import type { Offer } from './libraryGroups.ts';

/** Less than this is a press, CSS px. */
const SLOP = 6;

interface Place {
  readonly map: RecordId;
  readonly column: RecordId;
  readonly index: number;
}

/**
 * Carries an offer from the panel onto a map. While it is over a column it is seen there as it will be; let go elsewhere,
 * or with Esc, nothing happens. Says at the end whether it was carried at all.
 */
export function dragOffer(
  session: BoardSession,
  offer: Offer,
  language: Language,
  start: PointerEvent,
  end: (wasCarried: boolean, placement: RecordId | undefined) => void,
): void {
  const { editor } = session;
  const ghost = document.createElement('div');
  ghost.className = 'library-ghost';
  ghost.dir = 'auto';
  ghost.textContent = offer.title;
  let place: Place | undefined;
  let isCarried = false;

  const onMove = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    const away = Math.hypot(event.clientX - start.clientX, event.clientY - start.clientY);
    if (!isCarried && away < SLOP) return;
    if (!isCarried) document.body.append(ghost);
    isCarried = true;
    ghost.style.translate = `${event.clientX + 12}px ${event.clientY + 12}px`;
    const next = placeAt(session, event);
    if (JSON.stringify(next) === JSON.stringify(place)) return;
    place = next;
    editor.preview.clear();
    if (!place) return editor.hideAll();
    const { map, column, index } = place;
    let added: RecordId | undefined;
    editor.preview.try((tx) => {
      added = addOffer(tx, map, column, offer, { language, index });
    });
    const card = editor.preview.read
      .derived<MapLayout>(map)
      ?.cards.find(({ placement }) => placement === added);
    editor.show({ dropTarget: card?.box });
  };
  const stop = () => {
    window.removeEventListener('pointermove', onMove);
    window.removeEventListener('pointerup', onUp);
    window.removeEventListener('pointercancel', onCancel);
    window.removeEventListener('keydown', onKey, { capture: true });
    ghost.remove();
    editor.preview.clear();
    editor.hideAll();
  };
  const onUp = (event: PointerEvent) => {
    if (event.pointerId !== start.pointerId) return;
    stop();
    const at = place;
    const added =
      isCarried && at && !editor.readOnly
        ? editor.change('library.add', (tx) =>
            addOffer(tx, at.map, at.column, offer, { language, index: at.index }),
          )
        : undefined;
    end(isCarried, added);
  };
  const onCancel = () => {
    stop();
    end(isCarried, undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !isCarried) return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  window.addEventListener('pointermove', onMove);
  window.addEventListener('pointerup', onUp);
  window.addEventListener('pointercancel', onCancel);
  window.addEventListener('keydown', onKey, { capture: true });
}

/** The column of a map under the pointer, and the place among its touchpoints. */
function placeAt({ editor }: BoardSession, event: PointerEvent): Place | undefined {
  const canvas = document.querySelector('.canvas');
  const under = document.elementFromPoint(event.clientX, event.clientY);
  if (!canvas || !under || !canvas.contains(under)) return undefined;
  const { left, top } = canvas.getBoundingClientRect();
  const point: Point = editor.camera.toBoard({ x: event.clientX - left, y: event.clientY - top });
  const { read } = editor.board;
  for (const map of [...editor.board.objects()].reverse()) {
    const layout = read.record(map)?.kind === 'journey-map' && read.derived<MapLayout>(map);
    if (!layout) continue;
    const { box } = layout;
    const isOver =
      point.x >= box.x &&
      point.x <= box.x + box.width &&
      point.y >= box.y &&
      point.y <= box.y + box.height;
    const lane = layout.lanes.find(({ type }) => type === 'touchpoints');
    const column = layout.columns.find(
      ({ box: own }) => point.x >= own.x && point.x < own.x + own.width,
    );
    if (!isOver || !lane || !column || !cellOf(layout, lane.id, column.id)) continue;
    const index = insertionIndex(layout, { lane: lane.id, column: column.id }, point);
    return { map, column: column.id, index };
  }
  return undefined;
}
