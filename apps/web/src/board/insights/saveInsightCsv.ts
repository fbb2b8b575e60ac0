import { fileName } from '@feltline/board';
import { writeInsightCsv } from '@feltline/journey';
import { objectAddress } from '../../boards/boardAddress.ts';
import { saveFile } from '../menu/saveFile.ts';
import type { InsightAnswer } from './InsightSource.ts';

/** A list as a file, with the address of everything that it speaks of. */
export function saveInsightCsv(
  list: string,
  name: string,
  boardId: string,
  { from, whole }: InsightAnswer,
): void {
  const linkTo = (record: string) => objectAddress(location.origin, boardId, record);
  const title = [whole.model.map.text, name].filter(Boolean).join(' – ');
  const text = writeInsightCsv(list, from, { linkTo });
  saveFile(fileName(title, 'csv'), text, 'text/csv;charset=utf-8');
}
