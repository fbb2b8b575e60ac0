import type { RecordId } from '@feltline/board';
import { readMap } from '@feltline/journey';
import { serviceBlueprint } from '../service-blueprint.ts';
import { serviceBlueprintWords as words } from '../service-blueprint.words.ts';
import { say } from './say.ts';
import type { MadeSheet, SheetSource } from './sheet.ts';

/** A service blueprint over the stages and steps of a map: renaming them there renames them here. */
export function blueprintFrom({ read, subject, locale }: SheetSource): MadeSheet {
  if (!subject.map) throw new Error('got no map, expected the one whose steps it takes');
  const { map, stages, steps, placementsByStep, touchpoints } = readMap(subject.map, read);
  // a step nobody has named is known by where it happens
  const placeOf = (step: RecordId) =>
    (placementsByStep.get(step) ?? []).flatMap(
      ({ props }) => touchpoints.get(props.touchpoint)?.text || [],
    )[0] ?? '';
  const columns = stages.map(({ id }) => ({
    stage: id,
    steps: steps
      .filter(({ props }) => props.stage === id)
      .map((step) => ({ id: step.id, title: placeOf(step.id) })),
  }));
  const { title } = words.tables[locale];
  const about = map.text?.trim();
  return {
    build: (at) =>
      serviceBlueprint.build(locale, at, {
        columns,
        title: about ? say(locale, 'titled', { title, about }) : title,
        dir: map.props.dir,
      }),
  };
}
