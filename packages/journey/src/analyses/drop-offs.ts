import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { ExitProps } from '../records/exit.ts';
import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';

export interface DropOff {
  readonly exit: RecordId;
  readonly place: PlacedTouchpoint;
  readonly reason: string;
  /** 0 … 1; nothing where nobody has said. */
  readonly share: number | undefined;
}

/** Where people leave, the largest share first, then those whose share is unknown. */
export function dropOffs({ map, places }: JourneyFacts, read: Read): DropOff[] {
  const found = read.ofKind('exit').flatMap((id): DropOff[] => {
    const record = read.record(id) as BoardRecord<ExitProps> | undefined;
    if (!record || record.problem !== undefined || record.props.map !== map) return [];
    const place = places.find(({ placement }) => placement === record.props.placement);
    return place ? [{ exit: id, place, reason: record.text ?? '', share: record.props.share }] : [];
  });
  return found.sort((a, b) => (b.share ?? -1) - (a.share ?? -1));
}
