import type { JourneyFacts, PlacedTouchpoint } from './journey-facts.ts';

/** A fall of the feeling where the kind of channel changes. */
export interface HandOffDrop {
  readonly from: PlacedTouchpoint;
  readonly to: PlacedTouchpoint;
  /** Below zero, units of the scale. */
  readonly by: number;
}

export interface HandOffs {
  /** Steps from one touchpoint to the next. */
  readonly transitions: number;
  /** Those in which the kind of channel changes. */
  readonly changes: number;
  /** Falls of one or more, by persona. */
  readonly drops: ReadonlyMap<string, readonly HandOffDrop[]>;
}

const leastDrop = -1;

/** Where customers change the channel, and suffer. A touchpoint whose kind nobody has said is no change. */
export function handOffs({ places, personas }: JourneyFacts): HandOffs {
  const pairs = places.slice(1).map((to, i) => ({ from: places[i]!, to }));
  const changes = pairs.filter(
    ({ from, to }) =>
      from.props.channelType !== undefined &&
      to.props.channelType !== undefined &&
      from.props.channelType !== to.props.channelType,
  );
  const dropsOf = (persona: string) =>
    changes.flatMap(({ from, to }) => {
      const [before, after] = [from.emotions.get(persona), to.emotions.get(persona)];
      if (before === undefined || after === undefined || after - before > leastDrop) return [];
      return [{ from, to, by: after - before }];
    });
  return {
    transitions: pairs.length,
    changes: changes.length,
    drops: new Map(personas.map((persona) => [persona, dropsOf(persona)])),
  };
}
