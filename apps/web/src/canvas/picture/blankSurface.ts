import type { Surface } from '@feltline/scene';

/** Nothing is painted on it: painters that are given it only lay out and remember what they would paint. */
export const blankSurface: Surface = {
  rect() {},
  path() {},
  text() {},
  image() {},
  group: (_, paint) => paint(),
  clip: (_, paint) => paint(),
};
