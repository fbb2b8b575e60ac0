/** What a row of a map holds. */
export const laneTypes = [
  'text',
  'stickies',
  'touchpoints',
  'channel',
  'positives',
  'negatives',
  'need',
  'emotion',
  'arc',
  'metric',
  'moment',
  'opportunity',
  'owner',
  'image',
  'evidence',
  'customer-actions',
  'frontstage',
  'backstage',
  'support',
  'physical-evidence',
] as const;

export type LaneType = (typeof laneTypes)[number];

const closed: readonly LaneType[] = ['touchpoints', 'emotion', 'arc'];
const telling: readonly LaneType[] = ['channel', 'owner', 'evidence', 'moment', 'need'];

/** Whether stickies and the like can be put into its cells. */
export function acceptsItems(type: LaneType): boolean {
  return !closed.includes(type);
}

/** Whether its cells tell a field of the touchpoints in the column by themselves. */
export function tellsFacts(type: LaneType): boolean {
  return telling.includes(type);
}

/** The colour a sticky gets that is made in a cell of such a lane. */
export function stickyColorFor(type: LaneType): string {
  if (type === 'positives') return 'mint';
  if (type === 'negatives') return 'rose';
  if (type === 'opportunity') return 'sky';
  if (type === 'text' || type === 'customer-actions') return 'sand';
  return 'lemon';
}

/** Whether the notes in it speak of the touchpoint they stand under, and go where it goes. */
export function speaksOfTouchpoint(type: LaneType): boolean {
  return type === 'positives' || type === 'negatives' || type === 'need';
}
