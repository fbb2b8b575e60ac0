import { type Box, inflateBox } from '@feltline/geometry';

export interface MinimapPlace {
  /** Board point at the top left of the minimap. */
  readonly x: number;
  readonly y: number;
  /** CSS px per board unit. */
  readonly zoom: number;
}

/** Little content stands small in the middle: at least this much of the board is shown, board units. */
const LEAST_SHOWN = { width: 2400, height: 1500 };
/** Part of the content's larger side that is left free around it. */
const MARGIN = 0.06;

/** Where the board's content (board space) lies in a minimap of that size, CSS px: all of it, in the middle. */
export function minimapPlace(
  bounds: Box,
  size: { readonly width: number; readonly height: number },
): MinimapPlace {
  const around = inflateBox(bounds, Math.max(bounds.width, bounds.height, 1) * MARGIN);
  const width = Math.max(around.width, LEAST_SHOWN.width);
  const height = Math.max(around.height, LEAST_SHOWN.height);
  const shown = {
    x: around.x - (width - around.width) / 2,
    y: around.y - (height - around.height) / 2,
    width,
    height,
  };
  const zoom = Math.min(size.width / shown.width, size.height / shown.height);
  return {
    x: shown.x - (size.width / zoom - shown.width) / 2,
    y: shown.y - (size.height / zoom - shown.height) / 2,
    zoom,
  };
}

/** Smaller than this nobody could take hold of it, CSS px. */
const LEAST = 10;

/** The view's box in the minimap, CSS px; kept at the edge where the view is beside the content. */
export function viewInMinimap(
  view: Box,
  place: MinimapPlace,
  size: { readonly width: number; readonly height: number },
): Box {
  const along = (from: number, length: number, room: number) => {
    const shown = Math.max(LEAST, length);
    const start = from - (shown - length) / 2;
    const first = Math.max(start, Math.min(0, start + shown - LEAST));
    const begin = Math.min(Math.max(first, 0), room - LEAST);
    const end = Math.max(Math.min(start + shown, room), begin + LEAST);
    return [begin, end - begin] as const;
  };
  const [x, width] = along((view.x - place.x) * place.zoom, view.width * place.zoom, size.width);
  const [y, height] = along((view.y - place.y) * place.zoom, view.height * place.zoom, size.height);
  return { x, y, width, height };
}
