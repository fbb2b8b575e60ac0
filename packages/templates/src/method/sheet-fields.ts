import type { Read, RecordId } from '@feltline/board';

type Box = NonNullable<ReturnType<Read['box']>>;

/** A place to write in on a sheet. */
export interface SheetField {
  /** Of the template, `t5.cause`. */
  readonly slot: string;
  readonly id: RecordId;
  /** Where it is a cell: of what. */
  readonly table?: RecordId;
}

/** Where people write on a sheet; a copy of the page has its own, and what was taken off it is none. */
export function fieldsOn(read: Read, sheet: RecordId): SheetField[] {
  const page = read.box(sheet);
  if (!page) return [];
  const slotOf = (id: RecordId) => read.record(id)?.props.slot;
  const on = (id: RecordId) => {
    const box = read.box(id);
    return box !== undefined && isOn(page, box);
  };
  const free = ['shape', 'sticky'].flatMap((kind) =>
    read.ofKind(kind).flatMap((id): SheetField[] => {
      const slot = slotOf(id);
      return typeof slot === 'string' && on(id) ? [{ slot, id }] : [];
    }),
  );
  const cells = read.ofKind('table').flatMap((table) =>
    on(table)
      ? read.partsOf(table).flatMap((id): SheetField[] => {
          const slot = slotOf(id);
          return typeof slot === 'string' ? [{ slot, id, table }] : [];
        })
      : [],
  );
  return [...free, ...cells];
}

/** The fields by their slot; the first where several share one. */
export function sheetFields(read: Read, sheet: RecordId): ReadonlyMap<string, RecordId> {
  return new Map(
    fieldsOn(read, sheet)
      .map(({ slot, id }) => [slot, id] as const)
      .reverse(),
  );
}

/** What stands in a field of a sheet; empty where nothing does. */
export function writtenOn(read: Read, sheet: RecordId, slot: string): string {
  const id = sheetFields(read, sheet).get(slot);
  return (id && read.record(id)?.text?.trim()) || '';
}

function isOn(page: Box, { x, y, width, height }: Box): boolean {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return (
    middleX >= page.x &&
    middleX <= page.x + page.width &&
    middleY >= page.y &&
    middleY <= page.y + page.height
  );
}
