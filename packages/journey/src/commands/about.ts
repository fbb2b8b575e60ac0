import type { BoardRecord, RecordId, Transaction } from '@feltline/board';
import type { ActionProps } from '../records/action.ts';
import type { EvidenceRefProps } from '../records/evidence-ref.ts';
import type { ExperimentProps } from '../records/experiment.ts';
import type { About, MetricProps } from '../records/metric.ts';
import type { ObservationProps } from '../records/observation.ts';
import type { OpportunityProps } from '../records/opportunity.ts';
import type { TouchpointPictureProps } from '../records/touchpoint-picture.ts';

type New<P> = Partial<P> & { readonly title?: string };

/** Something to be counted at a touchpoint, a stage or on a whole map. */
export function addMetric(
  tx: Transaction,
  of: About,
  { title = '', ...props }: New<Omit<MetricProps, 'of'>>,
): RecordId {
  return tx.create({ kind: 'metric', text: title, props: { of, ...props } });
}

/**
 * One reading of a metric: a value, or how many gave each score.
 * @throws if the day is none
 */
export function addObservation(
  tx: Transaction,
  metric: RecordId,
  reading: Omit<ObservationProps, 'metric'>,
): RecordId {
  return tx.create({ kind: 'observation', props: { metric, ...reading } });
}

/** What a claim stands on. */
export function addEvidence(
  tx: Transaction,
  of: About,
  { title = '', ...props }: New<Omit<EvidenceRefProps, 'of'>>,
): RecordId {
  return tx.create({ kind: 'evidence-ref', text: title, props: { of, ...props } });
}

/** A picture of a touchpoint whose bytes the board has; the title is its caption. */
export function addTouchpointPicture(
  tx: Transaction,
  touchpoint: RecordId,
  {
    title = '',
    ...props
  }: Omit<TouchpointPictureProps, 'touchpoint'> & { readonly title?: string },
): RecordId {
  return tx.create({ kind: 'touchpoint-picture', text: title, props: { touchpoint, ...props } });
}

export function addExperiment(
  tx: Transaction,
  touchpoint: RecordId,
  { title = '', ...props }: New<Omit<ExperimentProps, 'touchpoint'>> = {},
): RecordId {
  return tx.create({ kind: 'experiment', text: title, props: { touchpoint, ...props } });
}

export function addAction(tx: Transaction, { title = '', ...props }: New<ActionProps>): RecordId {
  return tx.create({ kind: 'action', text: title, props: { status: 'open', ...props } });
}

/** Something that could be better at a touchpoint. */
export function addOpportunity(
  tx: Transaction,
  touchpoint: RecordId,
  { title = '', ...props }: New<Omit<OpportunityProps, 'touchpoints'>> = {},
): RecordId {
  const touchpoints = { [touchpoint]: true };
  return tx.create({ kind: 'opportunity', text: title, props: { ...props, touchpoints } });
}

/** Says that an opportunity is one of this touchpoint too, or is not. */
export function linkOpportunity(
  tx: Transaction,
  opportunity: RecordId,
  touchpoint: RecordId,
  isLinked: boolean,
): void {
  const record = tx.record(opportunity) as BoardRecord<OpportunityProps> | undefined;
  if (record?.kind !== 'opportunity') {
    throw new Error(`got ${record?.kind ?? 'nothing'} for ${opportunity}, expected an opportunity`);
  }
  const { [touchpoint]: _, ...others } = record.props.touchpoints;
  const touchpoints = isLinked ? { ...others, [touchpoint]: true } : others;
  tx.update(opportunity, { props: { touchpoints } });
}
