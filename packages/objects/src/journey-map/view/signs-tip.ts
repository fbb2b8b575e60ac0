import type { RecordId } from '@feltline/board';
import type { Editor, Target, Tip, Translate } from '@feltline/editor';
import { distance } from '@feltline/geometry';
import {
  emotionIdOf,
  emotionScale,
  localDay,
  type MapLayout,
  type MeasuredPoint,
  ownerOf,
  rereviewOf,
  reviewState,
  type TouchpointProps,
  unitsFromTenths,
} from '@feltline/journey';
import { emotionTip } from '../gestures/emotion-tip.ts';
import { mapPart } from '../gestures/map-part.ts';
import { feelingNumber, touchpointName } from '../gestures/map-parts.ts';
import { shareWords } from '../signs/exit-words.ts';
import { type MapSigns, mapSigns } from '../signs/map-signs.ts';

const few = 30;
const measuredReachPx = 9;

/** What the signs on a card mean, in words; beside a point of a curve what was measured there and what it shall be. */
export function signsTip(target: Target, editor: Editor): Tip | undefined {
  const { read } = editor.preview;
  const part = mapPart(target.part, read);
  const layout = read.derived<MapLayout>(target.object);
  if (!layout) return undefined;
  // in focus a card is named by what stands around it
  if (part?.kind === 'card' && editor.hover?.part !== target.part) return undefined;
  // nor is there room for both its words and the bar of what can be done with it
  if (part?.kind === 'card' && !editor.readOnly && isChosen(target, editor)) return undefined;
  if (part?.kind === 'card') {
    const signs = mapSigns(target.object, layout, read);
    return cardTip(part.id, layout, signs, editor, target.object);
  }
  if (part?.kind === 'cell') return measuredTip(part.lane, layout, editor, target.object);
  if (part?.kind !== 'emotion') return undefined;
  const tip = emotionTip(target, editor);
  if (!tip) return undefined;
  const signs = mapSigns(target.object, layout, read);
  return {
    ...tip,
    text: [tip.text, ...pointWords(part.persona, part.placement, signs, editor.t)].join('\n'),
  };
}

function isChosen({ object, part }: Target, { selection }: Editor): boolean {
  return selection.focused?.object === object && selection.focused.part === part;
}

/** What was measured, while the pointer is on its point. */
function measuredTip(
  lane: RecordId,
  layout: MapLayout,
  editor: Editor,
  map: RecordId,
): Tip | undefined {
  const { pointer, camera, t } = editor;
  const { read } = editor.preview;
  const row = layout.lanes.find((one) => one.id === lane && one.type === 'emotion');
  const [first] = layout.curves.filter((curve) => curve.lane === lane);
  if (!pointer || !row || !first || row.collapsed) return undefined;
  const signs = mapSigns(map, layout, read);
  const scale = emotionScale(row);
  for (const found of signs.measured) {
    const point = first.points.find(({ placement }) => placement === found.placement);
    if (!point) continue;
    const at = { x: point.at.x, y: scale.yOf(found.value) };
    if (distance(at, pointer) * camera.zoom > measuredReachPx) continue;
    const touchpoint = read.record(found.placement)?.props.touchpoint as RecordId | undefined;
    return {
      at,
      title: touchpoint ? touchpointName(touchpoint, read, t) : '',
      text: measuredWords(found, t).join('\n'),
    };
  }
  return undefined;
}

function measuredWords({ value, margin, n }: MeasuredPoint, t: Translate): string[] {
  const said = { value: feelingNumber(value, t), n };
  const words =
    margin === undefined
      ? t('journey.measuredAt', said)
      : t('journey.measuredWithin', { ...said, margin: unitsFromTenths(margin) });
  return n < few ? [words, t('journey.smallSample')] : [words];
}

function pointWords(
  persona: RecordId,
  placement: RecordId,
  { measured, targets, highs, lows }: MapSigns,
  t: Translate,
): string[] {
  const found = measured.find((one) => one.placement === placement);
  const target = targets.get(emotionIdOf(persona, placement));
  const words: string[] = [];
  if (highs.get(persona)?.has(placement)) words.push(t('journey.high'));
  if (lows.get(persona)?.has(placement)) words.push(t('journey.low'));
  if (found) words.push(...measuredWords(found, t));
  if (target !== undefined) words.push(t('journey.targetAt', { value: feelingNumber(target, t) }));
  return words;
}

function cardTip(
  placement: RecordId,
  layout: MapLayout,
  signs: MapSigns,
  editor: Editor,
  map: RecordId,
): Tip | undefined {
  const { t } = editor;
  const { read } = editor.preview;
  const card = layout.cards.find((one) => one.placement === placement);
  if (!card) return undefined;
  const touchpoint = (read.record(card.touchpoint)?.props ?? {}) as TouchpointProps;
  const words = cardWords(touchpoint, card.touchpoint, placement, signs, editor, map);
  if (words.length === 0) return undefined;
  const { x, y, width, height } = card.box;
  return {
    at: { x: x + width, y: y + height / 2 },
    title: touchpointName(card.touchpoint, read, t),
    text: words.join('\n'),
  };
}

/** In the order of the signs on the card. */
export function cardWords(
  touchpoint: TouchpointProps,
  id: RecordId,
  placement: RecordId,
  { places, exits }: MapSigns,
  editor: Editor,
  map: RecordId,
): string[] {
  const { t } = editor;
  const every = editor.board.get(map)?.props.reviewEveryDays as number | undefined;
  const words: string[] = [];
  const mark = rereviewOf(touchpoint.rereviewBecause);
  if (mark) words.push(t(`journey.rereview.${mark.reason}`, { title: mark.title }));
  const review = reviewState(touchpoint, localDay(), every);
  if (review?.overdue) {
    const { days } = review;
    words.push(
      days === undefined ? t('journey.neverReviewed') : t('journey.overdueBy', { count: days }),
    );
  } else if (review?.days !== undefined)
    words.push(t('journey.reviewIn', { count: Math.abs(review.days) }));
  if (touchpoint.status) words.push(t(`journey.status.${touchpoint.status}`));
  const count = places.get(id) ?? 1;
  if (count > 1) words.push(t('journey.places', { count }));
  const named = (lane: string, said: string) => words.push(`${t(`journey.lane.${lane}`)}: ${said}`);
  if (touchpoint.evidence) named('evidence', t(`journey.evidence.${touchpoint.evidence}`));
  const owner = ownerOf(touchpoint);
  if (owner) named('owner', owner);
  if (touchpoint.moment && touchpoint.moment !== 'none')
    words.push(
      [t(`journey.moment.${touchpoint.moment}`), touchpoint.momentWhy].filter(Boolean).join(': '),
    );
  const exit = exits.find((one) => one.placement === placement);
  if (exit) {
    const share = exit.share === undefined ? '' : shareWords(exit.share);
    words.push([t('journey.exit'), [share, exit.reason].filter(Boolean).join(' ')].join(': '));
  }
  return words;
}
