import type { BoardRecord, Read, RecordId } from '@feltline/board';

/** A page of a method on the board (5 Whys, Kaizen report, HEART …) and what it continues. */
export interface Sheet {
  readonly id: RecordId;
  readonly title: string;
  /** The template it began as. */
  readonly template: string;
  readonly touchpoint?: RecordId;
  /** The note, map or earlier sheet it was made from. */
  readonly from?: RecordId;
}

/** What is kept on the page of a sheet; the page is a frame. */
export interface SheetProps {
  template?: string;
  touchpoint?: RecordId;
  from?: RecordId;
}

/** Every page that was made from a template. */
export function sheetsOf(read: Read): Sheet[] {
  return read.ofKind('frame').flatMap((id) => {
    const record = read.record(id) as BoardRecord<SheetProps> | undefined;
    const { template, touchpoint, from } = record?.props ?? {};
    if (!record || record.problem !== undefined || typeof template !== 'string') return [];
    const title = record.text ?? '';
    return [{ id, title, template, ...(touchpoint && { touchpoint }), ...(from && { from }) }];
  });
}

/** The sheets that speak of a touchpoint, or were made from this note, map or sheet. */
export function sheetsAbout(read: Read, id: RecordId): Sheet[] {
  return sheetsOf(read).filter((sheet) => sheet.touchpoint === id || sheet.from === id);
}

/** What a sheet was made from, the nearest first; what is gone is left out. */
export function sourcesOf(read: Read, { touchpoint, from }: Sheet): RecordId[] {
  return [from, touchpoint].filter(
    (id): id is RecordId => id !== undefined && read.record(id) !== undefined,
  );
}
