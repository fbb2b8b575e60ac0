import { cellFact, readMap } from '@feltline/journey';
import { inventoryFacts, inventoryOf } from '../touchpoint-inventory.ts';
import { touchpointInventoryWords as words } from '../touchpoint-inventory.words.ts';
import { say } from './say.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';

/** Every touchpoint of a map as a row that tells what the map says of it. */
export function inventoryFrom({ read, subject, locale }: SheetSource): MadeSheet {
  if (!subject.map) throw new Error('got no map, expected the one whose touchpoints it lists');
  const { map, stages, steps, placementsByStep } = readMap(subject.map, read);
  const rows = stages.flatMap(({ id, props }) =>
    steps
      .filter((step) => step.props.stage === id)
      .flatMap((step) => placementsByStep.get(step.id) ?? [])
      .map((placement) => ({
        placement: placement.id,
        phase: props.phase,
        telling: inventoryFacts.map((name) => {
          const fact = cellFact(read, placement.id, name);
          return fact && 'text' in fact ? fact.text : '';
        }),
      })),
  );
  const { title } = words.tables[locale];
  const about = map.text?.trim();
  return {
    build: (at) =>
      inventoryOf(locale, at, rows, {
        title: about ? say(locale, 'titled', { title, about }) : title,
        from: map.id,
      }),
  };
}
