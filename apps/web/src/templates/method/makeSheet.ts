import type { RecordId } from '@feltline/board';
import type { Ask, Editor } from '@feltline/editor';
import type { Subject } from '@feltline/journey';
import { sheetFrom, templateLocale } from '@feltline/templates';
import { showObjects } from '../../board/page/showObjects.ts';
import { today } from '../../board/today.ts';
import { placeBeside } from './placeBeside.ts';

/** What the undo step is called. */
const labels: Readonly<Record<string, string>> = {
  t4: 'method.blueprint',
  t5: 'method.fiveWhys',
  t7: 'method.kaizen',
  t8: 'method.heart',
  t11: 'method.inventory',
  t13: 'method.surveys',
};

/** Makes the sheet that was asked for in free space beside what it is about, in one undo step, and shows it. */
export function makeSheet(editor: Editor, ask: Ask, language: string): void {
  if (editor.readOnly) return;
  const { read } = editor.board;
  const locale = templateLocale(language) ?? 'en';
  const subject = subjectIn(ask);
  const made = sheetFrom(String(ask['template']), { read, subject, locale, today: today() });
  const near = subject.sheet ?? subject.map ?? mapAround(editor, subject);
  const at = placeBeside(editor, made.build({ x: 0, y: 0 }), near);
  const ids = editor.change(labels[String(ask['template'])] ?? 'board.addTemplate', (tx) => {
    const records = made.build(at).map((record) => tx.create(record));
    for (const record of made.beside ?? []) tx.create(record);
    return records;
  });
  const [page] = ids;
  const goOn = ids.find((id) => editor.board.get(id)?.props.slot === made.goOn);
  const isObject = goOn && editor.index.boundsOf(goOn) !== undefined;
  editor.selection.set([isObject ? goOn : (page as RecordId)]);
  showObjects(editor, page ? [page] : []);
}

function subjectIn(ask: Ask): Subject {
  const names = ['note', 'touchpoint', 'map', 'sheet'] as const;
  return Object.fromEntries(names.flatMap((name) => (ask[name] ? [[name, ask[name]]] : [])));
}

/** A map where the touchpoint stands. */
function mapAround({ board: { read } }: Editor, { touchpoint }: Subject): RecordId | undefined {
  const placement = read
    .ofKind('placement')
    .find((id) => read.record(id)?.props.touchpoint === touchpoint);
  return placement && (read.record(placement)?.props.map as RecordId | undefined);
}
