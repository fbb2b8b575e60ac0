import type { Box, Point } from '@feltline/geometry';
import { placeInGrid, tidyGap } from './tidy.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface ClusterLayout {
  /** Top left of each cluster's words. */
  readonly labels: readonly Point[];
  /** Top left of each of its things, in their order. */
  readonly places: readonly (readonly Point[])[];
  readonly box: Box;
}

/** Between two clusters, and between the words and what they stand over; board units. */
const clusterGap = 80;
const labelGap = 24;
/** A single column gets no longer than this many things, a larger cluster grows about as wide as high. */
const longestColumn = 6;

/** Clusters side by side, each a grid under its words, at a top left corner; board units. */
export function layoutClusters(
  clusters: readonly { readonly label: Size; readonly things: readonly Size[] }[],
  at: Point,
): ClusterLayout {
  const labelHeight = Math.max(0, ...clusters.map(({ label }) => label.height));
  const top = at.y + labelHeight + labelGap;
  const labels: Point[] = [];
  const places: Point[][] = [];
  let x = at.x;
  let right = at.x;
  let bottom = top;
  for (const { label, things } of clusters) {
    const grid = placeInGrid(things, columnsFor(things.length), { x, y: top }, tidyGap);
    labels.push({ x, y: at.y + labelHeight - label.height });
    places.push(grid);
    right = x + label.width;
    grid.forEach((place, i) => {
      right = Math.max(right, place.x + (things[i]?.width ?? 0));
      bottom = Math.max(bottom, place.y + (things[i]?.height ?? 0));
    });
    x = right + clusterGap;
  }
  return { labels, places, box: { x: at.x, y: at.y, width: right - at.x, height: bottom - at.y } };
}

function columnsFor(count: number): number {
  return count <= longestColumn ? 1 : Math.max(2, Math.ceil(Math.sqrt(count / 1.5)));
}
