import { type Read, RecordId } from '@feltline/board';
import type { CurvePoint, MapCurve, MapLayout } from '@feltline/journey';
import { cellOfPart } from '../journey-map.model.ts';

/** What the name of a map's part stands for. */
export type MapPart =
  | { readonly kind: 'stage' | 'step' | 'lane' | 'card' | 'persona'; readonly id: RecordId }
  | { readonly kind: 'cell'; readonly lane: RecordId; readonly column: RecordId }
  | { readonly kind: 'emotion'; readonly persona: RecordId; readonly placement: RecordId };

const kindsOfParts: Readonly<Record<string, 'stage' | 'step' | 'lane' | 'card' | 'persona'>> = {
  stage: 'stage',
  step: 'step',
  lane: 'lane',
  placement: 'card',
  persona: 'persona',
};

/** Nothing for the map itself and for parts that are gone. */
export function mapPart(part: string | undefined, read: Read): MapPart | undefined {
  if (part === undefined) return undefined;
  const cell = cellOfPart(part);
  if (cell) return { kind: 'cell', ...cell };
  const kind = kindsOfParts[read.record(RecordId(part))?.kind ?? ''];
  if (kind) return { kind, id: RecordId(part) };
  return emotionPart(part, read);
}

/** A feeling is named by its two ids, whether or not it has a record yet. */
function emotionPart(part: string, read: Read): MapPart | undefined {
  for (let at = part.indexOf(':'); at > 0; at = part.indexOf(':', at + 1)) {
    const persona = RecordId(part.slice(0, at));
    const placement = RecordId(part.slice(at + 1));
    if (read.record(persona)?.kind !== 'persona') continue;
    if (read.record(placement)?.kind === 'placement')
      return { kind: 'emotion', persona, placement };
  }
  return undefined;
}

export function layoutOf(map: RecordId, read: Read): MapLayout | undefined {
  return read.derived<MapLayout>(map);
}

/** The first curve of a persona that shows this placement, and the point on it. */
export function curvePointOf(
  layout: MapLayout,
  persona: RecordId,
  placement: RecordId,
): { readonly curve: MapCurve; readonly point: CurvePoint } | undefined {
  for (const curve of layout.curves) {
    if (curve.persona !== persona) continue;
    const point = curve.points.find((one) => one.placement === placement);
    if (point) return { curve, point };
  }
  return undefined;
}

/** The stage a part belongs to, by the layout. */
export function stageOfPart(
  part: MapPart | undefined,
  layout: MapLayout,
  read: Read,
): RecordId | undefined {
  if (!part) return undefined;
  if (part.kind === 'stage') return part.id;
  const column = columnOfPart(part, read);
  return layout.stages.find((stage) => column !== undefined && stage.columns.includes(column))?.id;
}

/** The column (step) a part stands in. */
export function columnOfPart(part: MapPart | undefined, read: Read): RecordId | undefined {
  if (!part) return undefined;
  if (part.kind === 'cell') return part.column;
  if (part.kind === 'step') return part.id;
  const placement = placementOfPart(part);
  return placement && (read.record(placement)?.props.step as RecordId | undefined);
}

export function placementOfPart(part: MapPart | undefined): RecordId | undefined {
  if (part?.kind === 'card') return part.id;
  return part?.kind === 'emotion' ? part.placement : undefined;
}

/** The lane a part belongs to. */
export function laneOfPart(part: MapPart | undefined, layout: MapLayout): RecordId | undefined {
  if (!part) return undefined;
  if (part.kind === 'lane') return part.id;
  if (part.kind === 'cell') return part.lane;
  if (part.kind === 'card') return layout.lanes.find((lane) => lane.type === 'touchpoints')?.id;
  if (part.kind === 'emotion')
    return curvePointOf(layout, part.persona, part.placement)?.curve.lane;
  if (part.kind === 'persona')
    return layout.curves.find((curve) => curve.persona === part.id)?.lane;
  return undefined;
}
