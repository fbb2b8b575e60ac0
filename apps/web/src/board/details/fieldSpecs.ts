/** A choice of a field; the label is a key of the words. */
export interface FieldOption {
  readonly value: string | number;
  readonly label: string;
}

/** A property of a record that people may write, and how. */
export interface FieldSpec {
  /** Key in the record's props; `text` is the record's own words. */
  readonly prop: string;
  /** Key of its name; also what a change of it is called in "Undo …". */
  readonly label: string;
  readonly type:
    | 'words'
    | 'long'
    | 'number'
    | 'percent'
    | 'day'
    | 'pick'
    | 'few'
    | 'tick'
    | 'link'
    | 'list';
  readonly options?: readonly FieldOption[];
  /** Words others have used for it on this board are offered. */
  readonly suggests?: 'owner' | 'team' | 'channel';
  /** Two of them stand side by side. */
  readonly half?: true;
  /** What a pick stores that cannot be left out. */
  readonly required?: true;
  readonly min?: number;
  readonly max?: number;
}

const options = (prefix: string, ...values: readonly (string | number)[]): FieldOption[] =>
  values.map((value) => ({ value, label: `${prefix}.${value}` }));
const numbers = (...values: readonly number[]): FieldOption[] =>
  values.map((value) => ({ value, label: String(value) }));
const field = (
  prop: string,
  type: FieldSpec['type'],
  more: Partial<FieldSpec> = {},
): FieldSpec => ({ prop, type, label: `details.${prop}`, ...more });
const half = { half: true } as const;

export const channelTypeField = field('channelType', 'few', {
  options: options('journey.channel', 'physical', 'digital', 'human'),
});

/** The groups of a touchpoint that are nothing but fields of its record. */
export const touchpointFields = {
  channel: [
    channelTypeField,
    field('channel', 'words', { suggests: 'channel' }),
    field('ownership', 'pick', {
      ...half,
      options: options('details.ownership', 'brand', 'partner', 'customer', 'social'),
    }),
    field('paid', 'tick', half),
  ],
  customer: [
    field('purpose', 'long'),
    field('need', 'long'),
    field('expectation', 'long'),
    field('expectationMet', 'few', {
      options: options('details.expectationMet', 'below', 'met', 'exceeded'),
    }),
    field('helpNeeded', 'few', { options: options('details.helpNeeded', 0, 1, 2, 3) }),
    field('progresses', 'few', { options: options('details.progresses', 'yes', 'no', 'unknown') }),
  ],
  moment: [
    field('moment', 'few', { options: options('details.moment', 'none', 'micro', 'mot') }),
    field('momentKind', 'pick', {
      options: options(
        'details.momentKind',
        ...['zmot', 'fmot', 'smot', 'tmot', 'know', 'go', 'do', 'buy'],
      ),
    }),
    field('momentWhy', 'long'),
    field('decision', 'long'),
    field('importanceCustomer', 'few', { options: numbers(1, 2, 3, 4, 5) }),
    field('importanceBusiness', 'few', { options: numbers(1, 2, 3, 4, 5) }),
  ],
  people: [
    field('owner', 'words', { ...half, suggests: 'owner' }),
    field('team', 'words', { ...half, suggests: 'team' }),
    field('status', 'pick', {
      options: options(
        'details.status',
        ...['idea', 'live', 'needs-work', 'improving', 'good', 'retired'],
      ),
    }),
    field('tags', 'list'),
  ],
  review: [
    field('lastReviewedAt', 'day', half),
    field('reviewEveryDays', 'number', { ...half, min: 1, max: 3650 }),
  ],
  evidence: [
    field('evidence', 'few', {
      options: options('journey.evidence', 'assumption', 'research', 'measured'),
    }),
  ],
} as const satisfies Record<string, readonly FieldSpec[]>;

const title = (label: string): FieldSpec => ({ prop: 'text', type: 'words', label });
const share = field('share', 'percent', half);
const owner = field('owner', 'words', { ...half, suggests: 'owner' });

/** The fields of records that stand beside a touchpoint. */
export const recordFields = {
  'evidence-ref': [
    title('details.source'),
    field('evidence', 'pick', {
      ...half,
      required: true,
      options: options('journey.evidence', 'assumption', 'research', 'measured'),
    }),
    field('at', 'day', half),
    field('n', 'number', { ...half, min: 0, label: 'details.n_label' }),
    field('url', 'link', half),
  ],
  opportunity: [
    title('details.opportunityTitle'),
    field('opportunityKind', 'pick', {
      ...half,
      required: true,
      options: options(
        'details.opportunityKind',
        ...['fix', 'retention', 'upsell', 'cross-sell', 'delight'],
      ),
    }),
    owner,
    field('value', 'few', { ...half, options: numbers(1, 2, 3, 4, 5) }),
    field('effort', 'few', { ...half, options: numbers(1, 2, 3, 4, 5) }),
  ],
  action: [
    title('details.actionTitle'),
    owner,
    field('due', 'day', half),
    {
      ...field('status', 'pick', {
        ...half,
        required: true,
        options: options('details.actionStatus', 'open', 'doing', 'done'),
      }),
    },
    field('expectedDelta', 'number', half),
  ],
  experiment: [
    title('details.hypothesis'),
    field('start', 'day', half),
    field('end', 'day', half),
    field('decision', 'few', {
      label: 'details.verdict',
      options: options('details.verdict', 'A', 'B', 'inconclusive'),
    }),
  ],
  exit: [title('details.exitReason'), share],
} as const satisfies Record<string, readonly FieldSpec[]>;

/** The fields of the parts of a map, and of the map itself. */
export const partFields = {
  stage: [
    title('details.stageTitle'),
    field('phase', 'few', { options: options('journey.phase', 'before', 'during', 'after') }),
    field('goal', 'long'),
    field('customerQuestions', 'long'),
  ],
  step: [title('details.stepTitle')],
  lane: [
    title('details.laneTitle'),
    field('hint', 'long'),
    field('collapsed', 'tick', half),
    field('hidden', 'tick', half),
  ],
  persona: [
    title('details.personaName'),
    field('kind', 'few', {
      label: 'details.personaKind',
      required: true,
      options: options('details.personaKind', 'persona', 'benchmark'),
    }),
    field('quote', 'long'),
    field('goals', 'long'),
    field('frustrations', 'long'),
  ],
  map: [
    title('details.mapTitle'),
    field('scenario', 'long'),
    field('goal', 'long'),
    field('scopeStart', 'words', half),
    field('scopeEnd', 'words', half),
    field('state', 'pick', {
      ...half,
      required: true,
      options: options('journey.state', 'current', 'future', 'actual', 'research'),
    }),
    {
      ...field('status', 'pick', {
        ...half,
        required: true,
        options: options('details.mapStatus', 'draft', 'in-review', 'live', 'archived'),
      }),
    },
    owner,
    field('scaleDisplay', 'pick', {
      ...half,
      required: true,
      options: options('details.scale', '-2..2', '1..5', '-5..5', '0..10', 'faces'),
    }),
    field('dir', 'few', { required: true, options: options('details.dir', 'ltr', 'rtl') }),
    field('lastReviewedAt', 'day', { ...half, label: 'details.lastValidated' }),
    field('reviewEveryDays', 'number', { ...half, min: 1, max: 3650 }),
  ],
} as const satisfies Record<string, readonly FieldSpec[]>;
