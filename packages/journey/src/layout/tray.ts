import type { RecordId } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import type { MapModel } from '../map-model.ts';
import { measures } from './measures.ts';

export interface Tray {
  readonly box: Box;
  readonly places: readonly { readonly id: RecordId; readonly box: Box }[];
}

/** What lost its place, in rows under the table; nothing when all is in place. */
export function layTray(model: MapModel, table: Box): Tray | undefined {
  if (model.unplaced.length === 0) return undefined;
  const { trayGap, trayHeader, trayPadding, gap } = measures;
  const top = table.y + table.height + trayGap;
  const right = table.x + table.width - trayPadding;
  const steps = new Set(model.unplacedSteps.map((step) => step.id));
  let x = table.x + trayPadding;
  let y = top + trayHeader;
  let rowHeight = 0;
  const places = model.unplaced.map((id) => {
    const isCard = model.unplacedPlacements.has(id);
    const isStep = steps.has(id);
    const width = isCard || isStep ? measures.trayCardWidth : measures.singleNoteWidth;
    const noteHeight = isCard ? measures.cardHeight : measures.noteHeight;
    const height = isStep ? measures.stepHeight : noteHeight;
    if (x + width > right && x > table.x + trayPadding) {
      x = table.x + trayPadding;
      y += rowHeight + gap;
      rowHeight = 0;
    }
    const box = { x, y, width, height };
    x += width + gap;
    rowHeight = Math.max(rowHeight, height);
    return { id, box };
  });
  const height = y + rowHeight + trayPadding - top;
  return { box: { x: table.x, y: top, width: table.width, height }, places };
}
