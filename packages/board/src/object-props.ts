import type { BoardRecord } from './record.ts';

/** Who may undo a lock: anybody who may edit, or only an owner of the board. */
export type Lock = 'on' | 'owner';

/** Props that any object may have, whatever its kind. */
export interface ObjectProps {
  lock?: Lock;
  /** The groups it belongs to, outermost first. */
  groups?: readonly string[];
  description?: string;
  /** Name of who made it. */
  author?: string;
}

export function lockOf(record: BoardRecord): Lock | undefined {
  const { lock } = record.props;
  return lock === 'on' || lock === 'owner' ? lock : undefined;
}

const none: readonly string[] = [];

/** Ids of the groups the object belongs to, outermost first. */
export function groupsOf(record: Pick<BoardRecord, 'props'>): readonly string[] {
  const { groups } = record.props;
  if (!Array.isArray(groups)) return none;
  return groups.every((one) => typeof one === 'string')
    ? groups
    : groups.filter((one) => typeof one === 'string');
}

export function descriptionOf(record: BoardRecord): string | undefined {
  return words(record.props.description);
}

export function authorOf(record: BoardRecord): string | undefined {
  return words(record.props.author);
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
