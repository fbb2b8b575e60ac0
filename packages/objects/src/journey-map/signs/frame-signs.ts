import type { Read, RecordId } from '@feltline/board';
import type { MapFrame } from '../painting/map-frame.ts';
import { type MapSigns, mapSigns } from './map-signs.ts';

/** The signs of the map that is painted; nothing where the picture is made of less than a board. */
export function signsOf({ map, layout, env }: MapFrame): MapSigns | undefined {
  const read = env.read as unknown as Partial<Read>;
  return read.ofKind && read.partsOf
    ? mapSigns(map.id as RecordId, layout, read as Read)
    : undefined;
}
