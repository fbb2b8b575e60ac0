import type { SurveyKind } from '../../analyses/survey-scores.ts';
import type { Day } from '../../records/day.ts';

/** One answer of a customer, checked. */
export interface VocRow {
  /** As a spreadsheet counts: the header is row 1. */
  readonly row: number;
  readonly at: Day;
  readonly kind: SurveyKind;
  readonly score: number;
  /** Words of the file, empty where it says nothing. */
  readonly touchpoint: string;
  readonly stage: string;
  readonly persona: string;
  readonly channel: string;
  readonly verbatim: string;
  /** Tells it from every other answer of its file; the same in the same file again. */
  readonly hash: string;
}
