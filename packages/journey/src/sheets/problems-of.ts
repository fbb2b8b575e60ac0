import type { Read, RecordId } from '@feltline/board';
import { cellOfItem } from '../commands/cells.ts';
import { cellKey } from '../map-model.ts';
import { readMap } from '../read-map.ts';

/** What does not work at a touchpoint: the worst first where somebody has said how bad it is, else as the maps have it. */
export function problemsOf(
  read: Read,
  touchpoint: RecordId,
): { readonly note: RecordId; readonly text: string; readonly map: RecordId }[] {
  const found = read.ofKind('journey-map').flatMap((map) => {
    if (read.record(map)?.problem !== undefined) return [];
    const model = readMap(map, read);
    const lanes = model.lanes.filter(({ props }) => props.type === 'negatives');
    return [...model.placementsByStep].flatMap(([step, placements]) => {
      if (!placements.some(({ props }) => props.touchpoint === touchpoint)) return [];
      const items = lanes.flatMap(({ id }) => model.cellItems.get(cellKey(id, step)) ?? []);
      return items.flatMap((note) => {
        // a note that names no touchpoint speaks of the first one there
        const about = cellOfItem(read, note)?.props.touchpoint ?? placements[0]?.props.touchpoint;
        const text = read.record(note)?.text?.trim();
        return about === touchpoint && text ? [{ note, text, map }] : [];
      });
    });
  });
  const severity = (note: RecordId) => Number(read.record(note)?.props.severity ?? 0) || 0;
  return found.sort((a, b) => severity(b.note) - severity(a.note));
}
