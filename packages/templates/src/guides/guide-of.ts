import type { Read, RecordId } from '@feltline/board';
import { type JourneyMapProps, sheetsOf } from '@feltline/journey';
import { templates } from '../templates.ts';
import type { GuideStep } from './guide-step.ts';
import { mapGuide } from './map-guide.ts';

/** The steps through a map or a page, by the template it was made from; a map from elsewhere has those of every map. */
export function guideOf(read: Read, made: RecordId): readonly GuideStep[] {
  const record = read.record(made);
  if (!record || record.problem !== undefined) return [];
  const { template, mapKind } = record.props as Partial<JourneyMapProps>;
  const own = templates.find(({ id }) => id === template)?.guide;
  if (own) return own;
  if (record.kind !== 'journey-map') return [];
  const blueprint = templates.find(({ id }) => id === 't4')?.guide;
  return (mapKind === 'service-blueprint' && blueprint) || mapGuide;
}

/** The maps and pages of a board that there is a guide for: maps first. */
export function guidedOn(read: Read): { readonly id: RecordId; readonly title: string }[] {
  const maps = read
    .ofKind('journey-map')
    .map((id) => ({ id, title: read.record(id)?.text?.trim() ?? '' }));
  const pages = sheetsOf(read).map(({ id, title }) => ({ id, title }));
  return [...maps, ...pages].filter(({ id }) => guideOf(read, id).length > 0);
}
