import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { ExperimentProps } from '../records/experiment.ts';
import { experimentVerdict, type Verdict } from './experiment-verdict.ts';
import { type JourneyFacts, touchpointsOf } from './journey-facts.ts';

export interface ExperimentResult extends Verdict {
  readonly experiment: RecordId;
  readonly touchpoint: string;
  readonly hypothesis: string;
}

/** The verdicts on the experiments at this map's touchpoints that have people in both variants. */
export function experimentsOf(facts: JourneyFacts, read: Read): ExperimentResult[] {
  const places = touchpointsOf(facts);
  return read.ofKind('experiment').flatMap((id): ExperimentResult[] => {
    const record = read.record(id) as BoardRecord<ExperimentProps> | undefined;
    if (!record || record.problem !== undefined) return [];
    const place = places.find(({ touchpoint }) => touchpoint === record.props.touchpoint);
    const verdict = experimentVerdict(record.props.a, record.props.b);
    if (!place || !verdict) return [];
    return [{ experiment: id, touchpoint: place.key, hypothesis: record.text ?? '', ...verdict }];
  });
}
