import {
  consistencyList,
  cxIndexList,
  divergenceList,
  handOffList,
  highsAndLowsList,
  influenceList,
  landscapeList,
  peakEndList,
  priorityList,
} from './feeling-lists.ts';
import { type InsightFacts, placeColumns } from './insight-facts.ts';
import type { InsightRows } from './insight-row.ts';
import { coverageList, experimentList, gapList, scoreList, unaskedList } from './measured-lists.ts';
import {
  balanceList,
  duplicateList,
  evidenceList,
  lintList,
  painList,
  principleList,
} from './quality-lists.ts';
import {
  actionList,
  exitList,
  helpList,
  opportunityList,
  overdueList,
  ownerGapList,
  ownerLoadList,
  rereviewList,
} from './work-lists.ts';

/** One answer that a map gives, as lines. Its name is the word `insights.list.<id>`. */
interface InsightList {
  /** What it belongs to. */
  readonly group: 'first' | 'feelings' | 'measured' | 'work' | 'quality';
  /** Columns of its file. */
  readonly columns: readonly string[];
  /** What mends it while it is empty; nothing where empty is good. */
  readonly mend?: 'import' | 'emotions' | 'details' | 'touchpoints' | 'exits';
  /** Each line is something that somebody should do: an empty list is good news. */
  readonly isWork?: true;
  rows(facts: InsightFacts): InsightRows;
}

/** Every list, in the order in which they are shown. */
export const insightLists = {
  priority: {
    group: 'first',
    columns: [...placeColumns, 'score'],
    mend: 'emotions',
    rows: priorityList,
  },
  gaps: {
    group: 'first',
    columns: [...placeColumns, 'persona', 'felt', 'measured', 'gap', 'n'],
    mend: 'import',
    rows: gapList,
  },
  coverage: {
    group: 'first',
    columns: [
      ...['stage', 'physical', 'digital', 'human'],
      ...['emotion_physical', 'emotion_digital', 'emotion_human'],
    ],
    mend: 'touchpoints',
    rows: coverageList,
  },
  overdue: {
    group: 'work',
    columns: [...placeColumns, 'days', 'owner'],
    isWork: true,
    rows: overdueList,
  },
  rereview: {
    group: 'work',
    columns: [...placeColumns, 'because', 'of'],
    isWork: true,
    rows: rereviewList,
  },
  ownerGaps: { group: 'work', columns: placeColumns, isWork: true, rows: ownerGapList },
  ownerLoad: {
    group: 'work',
    columns: ['owner', 'touchpoints'],
    mend: 'details',
    rows: ownerLoadList,
  },
  pains: {
    group: 'work',
    columns: ['note', 'touchpoint', 'title', 'severity'],
    isWork: true,
    rows: painList,
  },
  helpNeeded: {
    group: 'work',
    columns: [...placeColumns, 'help_needed'],
    mend: 'details',
    rows: helpList,
  },
  opportunities: {
    group: 'work',
    columns: [
      ...['id', 'title', 'kind', 'value', 'effort', 'sort'],
      ...['owner', 'status', 'touchpoints'],
    ],
    mend: 'details',
    rows: opportunityList,
  },
  actions: {
    group: 'work',
    columns: ['id', 'title', 'status', 'owner', 'due', 'touchpoint', 'touchpoint_title'],
    mend: 'details',
    rows: actionList,
  },
  exits: {
    group: 'work',
    columns: [...placeColumns, 'reason', 'share'],
    mend: 'exits',
    rows: exitList,
  },
  highsAndLows: {
    group: 'feelings',
    columns: ['persona', 'what', ...placeColumns, 'emotion'],
    mend: 'emotions',
    rows: highsAndLowsList,
  },
  handoffs: {
    group: 'feelings',
    columns: ['persona', 'from', 'to', 'from_title', 'to_title', 'drop'],
    rows: handOffList,
  },
  divergence: { group: 'feelings', columns: [...placeColumns, 'spread'], rows: divergenceList },
  consistency: { group: 'feelings', columns: ['stage', 'spread'], rows: consistencyList },
  peakEnd: {
    group: 'feelings',
    columns: ['persona', 'peak_end', 'mean', 'peak', 'end'],
    mend: 'emotions',
    rows: peakEndList,
  },
  cxIndex: {
    group: 'feelings',
    columns: ['persona', 'cx_index', 'worst', 'worst_value'],
    mend: 'emotions',
    rows: cxIndexList,
  },
  opportunity: {
    group: 'feelings',
    columns: ['persona', ...placeColumns, 'score'],
    mend: 'emotions',
    rows: landscapeList,
  },
  influence: {
    group: 'feelings',
    columns: ['persona', 'channel', 'share'],
    mend: 'emotions',
    rows: influenceList,
  },
  nps: {
    group: 'measured',
    columns: [...placeColumns, 'kind', 'score', 'margin', 'n', 'mean'],
    mend: 'import',
    rows: scoreList,
  },
  unasked: {
    group: 'measured',
    columns: [...placeColumns, 'rule'],
    isWork: true,
    rows: unaskedList,
  },
  experiments: {
    group: 'measured',
    columns: [
      ...['touchpoint', 'title', 'hypothesis'],
      ...['rate_a', 'rate_b', 'z', 'p', 'winner'],
    ],
    mend: 'details',
    rows: experimentList,
  },
  evidence: {
    group: 'quality',
    columns: ['evidence', 'touchpoints', ...placeColumns],
    mend: 'touchpoints',
    rows: evidenceList,
  },
  balance: {
    group: 'quality',
    columns: ['phase', 'touchpoints'],
    mend: 'touchpoints',
    rows: balanceList,
  },
  principles: {
    group: 'quality',
    columns: ['stage', 'share'],
    mend: 'details',
    rows: principleList,
  },
  duplicates: {
    group: 'quality',
    columns: ['touchpoint', 'other', 'title', 'other_title', 'stage', 'because'],
    rows: duplicateList,
  },
  lint: { group: 'quality', columns: ['rule', 'id', 'title'], isWork: true, rows: lintList },
} as const satisfies Readonly<Record<string, InsightList>>;

export type InsightListId = keyof typeof insightLists;
export type InsightGroup = InsightList['group'];
export type InsightMend = NonNullable<InsightList['mend']>;

export const insightListIds = Object.keys(insightLists) as InsightListId[];

/** The list of that name; nothing for a name of another version. */
export function insightList(id: string): InsightList | undefined {
  return Object.hasOwn(insightLists, id) ? insightLists[id as InsightListId] : undefined;
}
