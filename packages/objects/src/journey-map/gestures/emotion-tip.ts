import type { RecordId } from '@feltline/board';
import type { Editor, Target, Tip } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { pointPlace } from '../point-place.ts';
import { curvePointOf, layoutOf, mapPart } from './map-part.ts';
import { emotionText, personaName, touchpointName } from './map-parts.ts';

/** Which touchpoint a point of the curve stands for, and how it feels there. */
export function emotionTip(target: Target, editor: Editor): Tip | undefined {
  const { read } = editor.preview;
  const part = mapPart(target.part, read);
  const layout = layoutOf(target.object, read);
  if (part?.kind !== 'emotion' || !layout) return undefined;
  const found = curvePointOf(layout, part.persona, part.placement);
  if (!found) return undefined;
  const at = pointPlace(layout, found.point, read);
  const { persona, placement } = part;
  return tipOf(editor, target.object, persona, placement, at, found.point.value);
}

/** The same for a value that a gesture is about to set. */
export function tipOf(
  editor: Editor,
  map: RecordId,
  persona: RecordId,
  placement: RecordId,
  at: Point,
  tenths: number | null,
): Tip {
  const { t, readOnly } = editor;
  const { read } = editor.preview;
  const touchpoint = read.record(placement)?.props.touchpoint as RecordId | undefined;
  const personas = new Set(layoutOf(map, read)?.curves.map((curve) => curve.persona));
  const value = tenths === null && !readOnly ? t('journey.emotion.dragIt') : emotionText(tenths, t);
  const text = personas.size > 1 ? `${personaName(persona, read, t)} · ${value}` : value;
  return { at, title: touchpoint ? touchpointName(touchpoint, read, t) : '', text };
}
