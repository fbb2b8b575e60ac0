import type { Read, RecordInput } from '@feltline/board';
import type { Subject } from '@feltline/journey';
import type { TemplateLocale } from '../template-locale.ts';

/** What a sheet is made from. */
export interface SheetSource {
  readonly read: Read;
  readonly subject: Subject;
  readonly locale: TemplateLocale;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** A sheet that continues something, ready to be put somewhere. */
export interface MadeSheet {
  /** Records with the top left corner of the whole at `at`, parents first. */
  build(at: { readonly x: number; readonly y: number }): readonly RecordInput[];
  /** What else is noted, such as when to look again. */
  readonly beside?: readonly RecordInput[];
  /** The slot where one goes on writing. */
  readonly goOn?: string;
}
