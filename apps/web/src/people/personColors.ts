/** Cursor and avatar colours: white text on each has a contrast of at least 4.5:1. */
export const personColors = [
  '#C2410C',
  '#0F766E',
  '#9D174D',
  '#4B3FE4',
  '#15803D',
  '#1D4ED8',
  '#7E22CE',
  '#B91C1C',
  '#0369A1',
  '#854D0E',
] as const;

export type PersonColor = (typeof personColors)[number];
