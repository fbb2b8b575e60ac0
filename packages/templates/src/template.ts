import type { RecordId, RecordInput } from '@feltline/board';
import type { TemplateWords } from './define-words.ts';
import type { GuideStep } from './guides/guide-step.ts';
import type { StagePreset } from './stage-presets.ts';
import type { TemplateLocale } from './template-locale.ts';

/** Under which heading a template is offered. */
export const templateGroups = ['journey', 'analysis', 'workshop', 'example'] as const;
export type TemplateGroup = (typeof templateGroups)[number];

/** What is known when a template is used. */
export interface BuildOptions {
  /** A usual set of stages in place of the template's own; for maps. */
  readonly stages?: StagePreset;
  /** Words for what would be empty, by slot: where a template continues what another one found. */
  readonly fill?: Readonly<Record<string, string>>;
  /** What it is called in place of the template's own title. */
  readonly title?: string;
  /** The touchpoint it is about; its page keeps it as `touchpoint`. */
  readonly touchpoint?: RecordId;
  /** The note, map or sheet it was made from; its page keeps it as `from`. */
  readonly from?: RecordId;
  /** More props for cells, by slot: what of which record they tell. */
  readonly cells?: Readonly<Record<string, object>>;
  /** Which way a map goes; that of the language when left out. */
  readonly dir?: 'ltr' | 'rtl';
  /** Columns that bear the names of another map's, stage by stage; for the service blueprint. */
  readonly columns?: readonly {
    readonly stage: RecordId;
    /** `title` is what a step without a name of its own is called here. */
    readonly steps: readonly { readonly id: RecordId; readonly title: string }[];
  }[];
}

/** Something to start from, as data. */
export interface Template {
  /** As the HTTP interface knows it. */
  readonly id: string;
  readonly group: TemplateGroup;
  /** Has `title` and `about` besides what it writes. */
  readonly words: TemplateWords<'title' | 'about'>;
  /** Ids of those that go with it. */
  readonly related: readonly string[];
  readonly guide?: readonly GuideStep[];
  /** Whether `stages` can be chosen. */
  readonly hasStages?: true;
  /** Minutes and rules a session with it begins with. */
  readonly session?: SessionPreset;
  /** New records, parents first; `at` is the top left corner of the whole, `board` space. */
  build(
    locale: TemplateLocale,
    at: { readonly x: number; readonly y: number },
    options?: BuildOptions,
  ): readonly RecordInput[];
}

export interface SessionPreset {
  /** Slot of its name, and how long it takes. */
  readonly timer: readonly { readonly slot: string; readonly minutes: number }[];
  readonly isPrivate: boolean;
  readonly votesEach: number;
}
