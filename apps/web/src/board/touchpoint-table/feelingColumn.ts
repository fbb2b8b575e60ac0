import type { BoardRecord } from '@feltline/board';
import { emotionIdOf, type PersonaProps, setEmotion, unitsFromTenths } from '@feltline/journey';
import type { SheetColumn } from '../sheet/sheetTypes.ts';
import { isError, tenthsOf } from './cells.ts';
import type { TableContext } from './tableColumns.ts';
import type { TableRow } from './tableRows.ts';

/** How a persona feels at each place, in units of −2 … +2; unknown is a question mark, never a zero. */
export function feelingColumn(
  persona: BoardRecord<PersonaProps>,
  { read, words, by }: Pick<TableContext, 'read' | 'words' | 'by'>,
): Omit<SheetColumn<TableRow>, 'title' | 'width'> {
  const tenths = ({ placement }: TableRow) =>
    read.record(emotionIdOf(persona.id, placement.id))?.props['value'] as number | null | undefined;
  return {
    id: `feeling ${persona.id}`,
    kind: 'words',
    text: (row) => {
      const value = tenths(row);
      return value == null ? '' : String(unitsFromTenths(value)).replace('-', '−');
    },
    faint: () => '?',
    order: (row) => tenths(row) ?? undefined,
    write: (tx, { placement }, said) => {
      const answer = tenthsOf(said, words);
      if (isError(answer)) return answer;
      setEmotion(tx, tx.read, persona.id, placement.id, answer.value, by);
      return undefined;
    },
  };
}
