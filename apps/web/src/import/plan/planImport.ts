import type { Board } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { guessFormat } from '@feltline/journey';
import type { ImportFile } from '../importFile.ts';
import type { ImportChoices, ImportPlan } from './ImportPlan.ts';
import { planAnswers } from './planAnswers.ts';
import { planBoardFile } from './planBoardFile.ts';
import { planDiagram } from './planDiagram.ts';
import { planList } from './planList.ts';
import { planTable } from './planTable.ts';

export interface ImportPlace {
  readonly board: Board;
  /** Where it was dropped, `board` space. */
  readonly at: Point;
  /** The language of whoever imports. */
  readonly locale: string;
}

const plans = {
  'touchpoints-csv': planList,
  'wide-csv': planTable,
  'voc-csv': planAnswers,
  mermaid: planDiagram,
};

/** Says what a file would do to a board, as far as it can be told by itself and by what a person has said. */
export function planImport(
  file: ImportFile,
  place: ImportPlace,
  choices: ImportChoices = {},
): ImportPlan {
  if (file.format === 'json') return planBoardFile(file, place);
  const content = file.sheets?.[choices.sheet ?? 0]?.content ?? file.content;
  return plans[choices.format ?? guessFormat(content)]({ ...file, content }, place, choices);
}
