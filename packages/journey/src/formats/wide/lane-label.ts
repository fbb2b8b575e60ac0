import { type LaneType, laneTypes } from '../../records/lane-type.ts';
import { laneTypeOf } from './lane-type-of.ts';

/** What the first cell of a row says. */
export interface LaneLabel {
  readonly title: string;
  readonly type: LaneType;
  /** Whose feelings they are. */
  readonly persona?: string;
  /** Notes beside what a lane tells by itself. */
  readonly isNotes: boolean;
  /** Whether the cell says the type itself. */
  readonly isExact: boolean;
}

const marked = /^([\s\S]*?)\s*\[([a-z-]+)(\s\+)?(?::\s*([\s\S]*))?\]$/;

/** `Title`, `Title [type]`, `Title [type +]` for notes beside facts, `Title [emotion: Marta]`. */
export function readLaneLabel(cell: string): LaneLabel {
  const [, title = '', name = '', notes, persona] = marked.exec(cell.trim()) ?? [];
  const type = laneTypes.find((one) => one === name);
  if (type) {
    const who = persona?.trim();
    return { title, type, isNotes: Boolean(notes), isExact: true, ...(who && { persona: who }) };
  }
  const [, who] = /^emotion\[(.+)\]$/i.exec(cell.trim()) ?? [];
  if (who) return { title: '', type: 'emotion', persona: who, isNotes: false, isExact: true };
  return { title: cell.trim(), type: laneTypeOf(cell), isNotes: false, isExact: false };
}

/** The type is written only where the title does not tell it. */
export function laneLabel(
  title: string,
  type: LaneType,
  { persona, isNotes = false }: { persona?: string; isNotes?: boolean } = {},
): string {
  const name = title.trim();
  const isClear = name !== '' && !marked.test(name) && readLaneLabel(name).type === type;
  if (isClear && !isNotes && persona === undefined) return name;
  const more = `${isNotes ? ' +' : ''}${persona === undefined ? '' : `: ${persona}`}`;
  return `${name} [${type}${more}]`.trim();
}
