import type { RecordId } from '@feltline/board';
import type { MapModel } from './map-model.ts';
import { emotionIdOf } from './records/emotion.ts';

/** How the persona feels there, tenths; null is unknown. */
export function emotionTenths(
  model: Pick<MapModel, 'emotions'>,
  persona: RecordId,
  placement: RecordId,
): number | null {
  return model.emotions.get(emotionIdOf(persona, placement))?.props.value ?? null;
}
