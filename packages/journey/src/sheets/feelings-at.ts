import type { Read, RecordId } from '@feltline/board';
import { unitsFromTenths } from '../emotion-scale-conversions.ts';
import { readMap } from '../read-map.ts';
import { emotionIdOf } from '../records/emotion.ts';

/** How one persona feels at a touchpoint and how it should, units of −2 … +2. */
export interface FeelingAt {
  readonly persona: string;
  readonly value: number;
  readonly target: number;
}

/** What is known of how people feel at a touchpoint, map by map; what a future state wishes for is not felt. */
export function feelingsAt(read: Read, touchpoint: RecordId): FeelingAt[] {
  return read.ofKind('journey-map').flatMap((map) => {
    if (read.record(map)?.problem !== undefined) return [];
    const model = readMap(map, read);
    if (model.map.props.state === 'future') return [];
    const people = model.personas.filter(({ props }) => props.kind === 'persona');
    const placements = [...model.placementsByStep.values()]
      .flat()
      .filter(({ props }) => props.touchpoint === touchpoint);
    return placements.flatMap(({ id }) =>
      people.flatMap((persona) => {
        const felt = model.emotions.get(emotionIdOf(persona.id, id))?.props;
        if (felt?.value === null || felt?.value === undefined) return [];
        const target = felt.target ?? model.map.props.defaultTarget;
        const value = unitsFromTenths(felt.value);
        return [{ persona: persona.text ?? '', value, target: unitsFromTenths(target) }];
      }),
    );
  });
}
