import { RecordId } from '@feltline/board';
import { type Editor, keptUntilChange } from '@feltline/editor';
import { centreOf, pointInBox } from '@feltline/geometry';
import { type Sheet, type Subject, sheetsOf, subjectOfNote } from '@feltline/journey';

/** What a method can be about now. */
export interface MethodFocus extends Subject {
  /** The sheet that is chosen, or that holds what is chosen. */
  readonly page?: Sheet;
  /** A map is meant as a whole. */
  readonly isWhole?: true;
}

/** The note, touchpoint, map or sheet that the selection means; nothing where it means several things or another one. */
export const methodFocus = keptUntilChange((editor: Editor): MethodFocus | undefined => {
  const { selection, board } = editor;
  const { read } = board;
  const object = selection.only;
  const kind = object && read.record(object)?.kind;
  if (!object || !kind) return undefined;
  const part = selection.focused?.part;
  if (kind === 'journey-map') {
    if (part === undefined) return { map: object, isWhole: true };
    const touchpoint = touchpointOf(editor, part);
    return touchpoint ? { map: object, touchpoint } : undefined;
  }
  const note = kind === 'sticky' ? subjectOfNote(read, object) : undefined;
  if (note) return read.record(object)?.text?.trim() ? note : undefined;
  const page = sheetsOf(read).find(({ id }) => id === object || lies(editor, object, id));
  if (!page) return undefined;
  return { page, sheet: page.id, ...(page.touchpoint && { touchpoint: page.touchpoint }) };
});

/** Of a card or a point of a curve. */
function touchpointOf({ board: { read } }: Editor, part: string): RecordId | undefined {
  const placement = [part, part.split(':')[1] ?? '']
    .map((id) => read.record(RecordId(id)))
    .find((record) => record?.kind === 'placement');
  const touchpoint = placement?.props.touchpoint as RecordId | undefined;
  return touchpoint && read.record(touchpoint)?.kind === 'touchpoint' ? touchpoint : undefined;
}

function lies({ index }: Editor, object: RecordId, page: RecordId): boolean {
  const [box, around] = [index.boundsOf(object), index.boundsOf(page)];
  return box !== undefined && around !== undefined && pointInBox(centreOf(box), around);
}
