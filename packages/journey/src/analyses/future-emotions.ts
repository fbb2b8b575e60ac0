import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { emotionTenths } from '../emotion-value.ts';
import type { MapModel } from '../map-model.ts';
import { readMap } from '../read-map.ts';
import type { JourneyMapProps } from '../records/journey-map.ts';
import type { PersonaProps } from '../records/persona.ts';
import type { TouchpointProps } from '../records/touchpoint.ts';

/** What somebody shall feel at a touchpoint, tenths; nothing where no future state says so. */
export type FutureEmotion = (
  persona: BoardRecord<PersonaProps>,
  touchpoint: BoardRecord<TouchpointProps>,
) => number | undefined;

/** Reads the future states that are based on this map. People and touchpoints are the same by record, or by name and file id. */
export function futureEmotions(map: RecordId, read: Read): FutureEmotion {
  const futures = read
    .ofKind('journey-map')
    .filter((id) => isFutureOf(read.record(id), map))
    .map((id) => readMap(id, read));
  return (persona, touchpoint) => {
    for (const future of futures) {
      const value = valueIn(future, persona, touchpoint);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}

function isFutureOf(record: BoardRecord | undefined, map: RecordId): boolean {
  const props =
    record?.problem === undefined ? (record?.props as JourneyMapProps | undefined) : undefined;
  return props?.state === 'future' && props.basedOn === map && record?.id !== map;
}

function valueIn(
  future: MapModel,
  persona: BoardRecord<PersonaProps>,
  touchpoint: BoardRecord<TouchpointProps>,
): number | undefined {
  const person =
    future.personas.find(({ id }) => id === persona.id) ??
    future.personas.find(({ text }) => text === persona.text);
  if (!person) return undefined;
  for (const placements of future.placementsByStep.values()) {
    for (const { id, props } of placements) {
      if (!isSame(touchpoint, future.touchpoints.get(props.touchpoint))) continue;
      const value = emotionTenths(future, person.id, id);
      if (value !== null) return value;
    }
  }
  return undefined;
}

/** The same touchpoint in two maps: one record, or two from the same row of a file. */
export function isSame(
  one: BoardRecord<TouchpointProps>,
  other: BoardRecord<TouchpointProps> | undefined,
): boolean {
  if (!other) return false;
  const { importId } = one.props;
  return one.id === other.id || (importId !== undefined && importId === other.props.importId);
}
