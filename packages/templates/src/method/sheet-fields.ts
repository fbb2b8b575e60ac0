import type { Read, RecordId } from '@feltline/board';

type Box = NonNullable<ReturnType<Read['box']>>;

/** Where people write on a sheet, by the slot of the field (`t5.cause`); fields that are not there any more are absent. */
export function sheetFields(read: Read, sheet: RecordId): ReadonlyMap<string, RecordId> {
  const page = read.box(sheet);
  const fields = new Map<string, RecordId>();
  if (!page) return fields;
  const add = (id: RecordId, box: Box | undefined) => {
    const slot = read.record(id)?.props.slot;
    if (typeof slot !== 'string' || !box || !isOn(page, box) || fields.has(slot)) return;
    fields.set(slot, id);
  };
  for (const kind of ['shape', 'sticky']) {
    for (const id of read.ofKind(kind)) add(id, read.box(id));
  }
  for (const table of read.ofKind('table')) {
    const box = read.box(table);
    for (const id of read.partsOf(table)) add(id, box);
  }
  return fields;
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
