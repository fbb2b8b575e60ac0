import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { metricsOf } from '../analyses/measured-metrics.ts';
import { notesOf } from '../csv/notes-of.ts';
import { type Fact, factOf } from '../fact-of.ts';
import { readMap } from '../read-map.ts';
import type { JourneyMapProps } from '../records/journey-map.ts';
import type { MetricProps } from '../records/metric.ts';
import type { PlacementProps } from '../records/placement.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';
import { latestOf, plainNumber } from './metric-value.ts';

type Tell = (read: Read, id: RecordId) => Fact | undefined;

/** What a cell of a table can tell of a record: it is read anew each time and never a copy. */
const facts: Readonly<Record<string, Readonly<Record<string, Tell>>>> = {
  metric: {
    title: (read, id) => said(read.record(id)?.text || propsOf<MetricProps>(read, id).kind),
    target: (read, id) => number(propsOf<MetricProps>(read, id).target),
    now: (read, id) => said(nowOf(read, id)),
  },
  placement: {
    title: (read, id) => said(touchpointOf(read, id)?.text),
    phase: (read, id) => word('phase', stageOf(read, id)?.props.phase),
    stage: (read, id) => said(stageOf(read, id)?.text),
    type: (read, id) => word('channel', touchpointOf(read, id)?.props.channelType),
    channel: (read, id) => said(touchpointOf(read, id)?.props.channel),
    owner: (read, id) => told(read, id, 'owner'),
    moment: (read, id) => told(read, id, 'moment'),
    plus: (read, id) => notes(read, id, 'positives'),
    minus: (read, id) => notes(read, id, 'negatives'),
    metrics: (read, id) => said(measured(read, propsOf<PlacementProps>(read, id).touchpoint)),
    review: (read, id) => said(touchpointOf(read, id)?.props.lastReviewedAt),
    status: (read, id) => word('status', touchpointOf(read, id)?.props.status),
  },
  'journey-map': {
    personas: (read, id) => said(personasOf(read, id)),
    scenario: (read, id) => said(mapOf(read, id).scenario),
    goal: (read, id) => said(mapOf(read, id).goal),
    from: (read, id) => said(mapOf(read, id).scopeStart),
    to: (read, id) => said(mapOf(read, id).scopeEnd),
    owner: (read, id) => said(mapOf(read, id).owner),
    state: (read, id) => word('state', mapOf(read, id).state),
    validated: (read, id) => said(mapOf(read, id).lastReviewedAt),
  },
};

/** What `fact` of a record is; nothing where nobody has said it or there is no such record or fact. */
export function cellFact(read: Read, about: RecordId, fact: string): Fact | undefined {
  const record = read.record(about);
  if (!record || record.problem !== undefined) return undefined;
  return facts[record.kind]?.[fact]?.(read, about);
}

/** The metrics of a touchpoint with what was read last, `CES 3.4 (n = 13)`. */
export function measured(read: Read, touchpoint: RecordId): string {
  return (metricsOf(read).get(touchpoint) ?? [])
    .flatMap((metric) => {
      const { now } = latestOf(metric);
      return now ? `${metric.title || metric.props.kind.toUpperCase()} ${withCount(now)}` : [];
    })
    .join(' · ');
}

function nowOf(read: Read, id: RecordId): string {
  const { of } = propsOf<MetricProps>(read, id);
  const metric = metricsOf(read)
    .get(of.id)
    ?.find((one) => one.id === id);
  const { now } = metric ? latestOf(metric) : {};
  return now ? withCount(now) : '';
}

function withCount({ value, n }: { value: number; n?: number }): string {
  return n === undefined ? plainNumber(value) : `${plainNumber(value)} (n = ${n})`;
}

function notes(read: Read, id: RecordId, type: 'positives' | 'negatives'): Fact | undefined {
  const props = propsOf<PlacementProps>(read, id);
  if (read.record(props.map)?.kind !== 'journey-map') return undefined;
  return said(notesOf(readMap(props.map, read), read, { id, props }, type).join('\n'));
}

function told(read: Read, id: RecordId, type: 'owner' | 'moment'): Fact | undefined {
  const touchpoint = touchpointOf(read, id);
  return touchpoint && factOf(type, touchpoint.props);
}

function touchpointOf(read: Read, placement: RecordId): BoardRecord<TouchpointProps> | undefined {
  const { touchpoint } = propsOf<PlacementProps>(read, placement);
  return read.record(touchpoint) as BoardRecord<TouchpointProps> | undefined;
}

function stageOf(read: Read, placement: RecordId): BoardRecord | undefined {
  const stage = read.record(propsOf<PlacementProps>(read, placement).step)?.props.stage;
  return typeof stage === 'string' ? read.record(stage as RecordId) : undefined;
}

function personasOf(read: Read, map: RecordId): string {
  return readMap(map, read)
    .personas.filter(({ props }) => props.kind === 'persona')
    .flatMap(({ text }) => text?.trim() || [])
    .join(', ');
}

function mapOf(read: Read, id: RecordId): Partial<JourneyMapProps> {
  return propsOf<JourneyMapProps>(read, id);
}

function propsOf<P extends object>(read: Read, id: RecordId): P {
  return (read.record(id)?.props ?? {}) as P;
}

function said(text: string | undefined): Fact | undefined {
  return text?.trim() ? { text } : undefined;
}

function number(value: number | undefined): Fact | undefined {
  return value === undefined ? undefined : { text: plainNumber(value) };
}

function word(family: string, name: unknown): Fact | undefined {
  return typeof name === 'string' ? { key: `journey.${family}.${name}` } : undefined;
}
