import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { createContext, useContext } from 'react';
import type { Pictures } from '../../images/Pictures.ts';

/** What everything in the details reads and writes through. */
export interface Records {
  readonly editor: Editor;
  /** The pictures of the board, for those of touchpoints. */
  readonly pictures: Pictures;
  readonly read: Read;
  readonly isReadOnly: boolean;
  /** One change, one step of undo; nothing for readers. */
  change(label: string, change: (tx: Transaction) => void): void;
  /** The day it is, YYYY-MM-DD. */
  readonly today: string;
  /** Chooses a record on the board and brings it into view. */
  show(id: RecordId): void;
}

const RecordsContext = createContext<Records | undefined>(undefined);

export const RecordsProvider = RecordsContext.Provider;

export function useRecords(): Records {
  const records = useContext(RecordsContext);
  if (!records) throw new Error('expected to be inside a RecordsProvider, found none');
  return records;
}

/** The sound records of a kind that pass the test, in their order. */
export function recordsOf<P extends object>(
  read: Read,
  kind: string,
  test: (props: P) => boolean,
): BoardRecord<P>[] {
  return read
    .ofKind(kind)
    .flatMap((id) => (read.record(id) as BoardRecord<P> | undefined) ?? [])
    .filter((record) => record.problem === undefined && test(record.props));
}
