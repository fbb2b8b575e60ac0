import type { Read, RecordId } from '@feltline/board';
import { fieldsOn } from '../method/sheet-fields.ts';
import type { GuideStep } from './guide-step.ts';

interface SheetStep {
  /** Slot of its title among the template's words; that with `Hint` behind it is what to ask oneself. */
  readonly title: string;
  readonly about?: string;
  /** Slots of the fields to write in; `#` stands for a number. The title's own where left out. */
  readonly slots?: readonly string[];
  /** One of the fields is enough. */
  readonly any?: true;
}

/** The steps through a page: fields to write in, called as they are on the page. */
export function sheetGuide(id: string, steps: readonly SheetStep[]): readonly GuideStep[] {
  return steps.map(({ title, about = `${title}Hint`, slots = [title], any }) => {
    const wanted = slots.map((slot) => new RegExp(`^${id}\\.${slot.replace('#', '\\d+')}$`));
    const fieldsOf = (read: Read, page: RecordId) =>
      fieldsOn(read, page).filter(({ slot }) => wanted.some((one) => one.test(slot)));
    const open = (read: Read, page: RecordId) =>
      fieldsOf(read, page).filter((field) => !isWritten(read, field.id));
    return {
      key: `tpl.${id}.${title}`,
      about: `tpl.${id}.${about}`,
      isDone(read, page) {
        const all = fieldsOf(read, page);
        const left = open(read, page).length;
        return all.length > 0 && (any ? left < all.length : left === 0);
      },
      ...(any
        ? {}
        : {
            progress(read: Read, page: RecordId) {
              const all = fieldsOf(read, page).length;
              return { done: all - open(read, page).length, of: all, what: 'fields' as const };
            },
          }),
      next(read, page) {
        const [field] = open(read, page);
        if (!field) return undefined;
        const { id: record, table } = field;
        return table ? { object: table, part: record } : { object: record };
      },
    };
  });
}

/** Something is written there, or a record tells something there. */
function isWritten(read: Read, id: RecordId): boolean {
  const record = read.record(id);
  return Boolean(record?.text?.trim()) || record?.props.fact !== undefined;
}
