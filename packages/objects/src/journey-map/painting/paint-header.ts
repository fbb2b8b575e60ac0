import type { Box } from '@feltline/geometry';
import type { MapLayout, StageProps, StepProps } from '@feltline/journey';
import { baseDirection, type LaidOutText, textDetail } from '@feltline/scene';
import { paintLines } from '../../painting/paint-lines.ts';
import { mapType } from '../map-type.ts';
import { dimmed } from '../view/map-shade.ts';
import { chevron } from './chevron.ts';
import {
  evenDetail,
  isHidden,
  isVisible,
  type MapFrame,
  propsOf,
  shaded,
  titleOf,
} from './map-frame.ts';
import { headerFromAfar, paintFarStages } from './paint-far-header.ts';
import { paintTimeAxis } from './paint-time-axis.ts';
import { stageColor } from './stage-color.ts';

const type = mapType.stage;
const PHASE_SIZE = 10;
const PHASE_SPACING = 0.8;

/** Phases, stages and the names of steps. */
export function paintHeader(frame: MapFrame): void {
  const { layout, surface } = frame;
  const far = headerFromAfar(frame);
  const isFree = ({ y, height }: Box) => !far || y >= far.y + far.height || y + height <= far.y;
  if (frame.detail !== 'far') {
    for (const step of layout.stepTitles)
      if (isFree(step.box)) shaded(frame, { column: step.id }, () => paintStepTitle(frame, step));
    for (const phase of layout.phases) if (isFree(phase.box)) paintPhase(frame, phase);
  }
  if (layout.axisBox && isFree(layout.axisBox)) paintTimeAxis(frame, layout.axisBox);
  if (far) return paintFarStages(frame, far);
  if (!isVisible(frame, layout.headerBox)) return;
  layout.stages.forEach((stage, i) => {
    if (!isVisible(frame, stage.box)) return;
    const paint = () => paintStage(frame, stage.id, stage.box, i === 0, stage.box);
    if (frame.shade?.stages.has(stage.id)) surface.group({ opacity: dimmed }, paint);
    else paint();
  });
}

function paintPhase(frame: MapFrame, phase: MapLayout['phases'][number]): void {
  const { surface, env } = frame;
  const { box } = phase;
  if (phase.phase === null || !isVisible(frame, box)) return;
  surface.rect(box, { fill: env.theme.pill, radius: box.height / 2 });
  if (textDetail(PHASE_SIZE, env.detailZoom ?? env.zoom) === 'none') return;
  const laid = phaseName(frame, phase.phase, box.width - 16);
  const direction = laid.lines[0]?.direction ?? 'ltr';
  const top = box.y + (box.height - laid.height) / 2;
  if (direction === 'rtl' || textDetail(PHASE_SIZE, env.detailZoom ?? env.zoom) === 'bars') {
    paintLines(surface, laid, box.x, top, box.width, 'center', env.theme.muted, 600, env);
    return;
  }
  surface.text({
    text: laid.lines[0]?.text ?? '',
    // Spacing also follows the last letter; half of it back to the middle.
    x: box.x + box.width / 2 + PHASE_SPACING / 2,
    y: top + laid.baseline,
    align: 'center',
    direction,
    size: PHASE_SIZE,
    weight: 600,
    fill: env.theme.muted,
    spacing: PHASE_SPACING,
  });
}

/** The full name where it fits, else the short one. */
function phaseName(frame: MapFrame, phase: string, width: number): LaidOutText {
  const { env } = frame;
  const full = env.t(`journey.phase.${phase}`).toLocaleUpperCase();
  const spacing = baseDirection(full) === 'rtl' ? 0 : full.length * PHASE_SPACING;
  const options = { width: 10_000, size: PHASE_SIZE, weight: 600 };
  const laid = env.texts.layout(full, options);
  if (laid.width + spacing <= width) return laid;
  const short = env.t(`journey.phase.${phase}.short`).toLocaleUpperCase();
  return env.texts.layout(short, { ...options, width: Math.max(20, width - spacing), maxLines: 1 });
}

/** `textBox` is where the title is centred: the part of the arrow that can be seen. */
export function paintStage(
  frame: MapFrame,
  id: string,
  box: Box,
  first: boolean,
  textBox: Box,
): void {
  const { surface, env, rtl } = frame;
  const { color = 'indigo' } = propsOf<StageProps>(frame, id);
  const { fill, ink } = stageColor(color, env.theme.dark);
  const width = Math.max(1, box.width - 2 * type.gap);
  const d = chevron(width, box.height, first, rtl);
  surface.group({ x: box.x + type.gap, y: box.y }, () => surface.path(d, { fill }));
  if (isHidden(frame, id)) return;
  const title = titleOf(frame, id);
  if (title === '' && env.exported) return;
  // Without a name the prompt stands there, on screen only.
  const text = title || hintsOf(frame).stageHint || env.t('journey.part.stage');
  const weight = title ? type.weight : 400;
  const at = textBox.width < box.width ? notSqueezed(frame, text, box, textBox) : textBox;
  const room = Math.min(width, at.width) - 2 * type.inset;
  if (room < 12) return;
  const height = box.height - 2 * type.margin;
  const laid = env.texts.fit(text, {
    width: room,
    height,
    min: type.min,
    max: Math.min(type.max, height),
    weight,
    lineHeight: type.lineHeight,
    neutral: frame.layout.dir,
  });
  const top = box.y + (box.height - laid.height) / 2;
  const left = at.x + (at.width - room) / 2;
  const words = title ? ink : env.theme.muted;
  const even = evenDetail(env, laid.size, type.max);
  paintLines(surface, laid, left, top, room, 'center', words, weight, even, title === '');
}

/** A name that has no room left in what is seen of its arrow goes out of view with it rather than being broken. */
function notSqueezed(frame: MapFrame, text: string, box: Box, seen: Box): Box {
  const options = { width: 10_000, size: type.max, weight: type.weight };
  const natural = frame.env.texts.layout(text, options).width;
  const wanted = Math.min(box.width, natural + 2 * (type.inset + type.gap) + 1);
  if (seen.width >= wanted) return seen;
  const isEnd = seen.x > box.x + 0.5;
  return { ...seen, x: isEnd ? seen.x + seen.width - wanted : seen.x, width: wanted };
}

function hintsOf({ map }: MapFrame): { stageHint?: string; stepHint?: string } {
  return map.props;
}

function paintStepTitle(frame: MapFrame, step: MapLayout['stepTitles'][number]): void {
  const { surface, env, layout } = frame;
  const { box, id } = step;
  if (!isVisible(frame, box) || isHidden(frame, id)) return;
  const title = titleOf(frame, id);
  const { hint = hintsOf(frame).stepHint } = propsOf<StepProps>(frame, id);
  const text = title || (env.exported ? '' : hint) || '';
  if (text === '') return;
  const { inset, weight, ...size } = mapType.step;
  const width = box.width - 2 * inset;
  const laid = env.texts.fit(text, {
    width,
    height: box.height,
    weight,
    ...size,
    neutral: layout.dir,
  });
  const top = box.y + (box.height - laid.height) / 2;
  const fill = title ? env.theme.ink : env.theme.muted;
  const inTray = box.y > layout.tableBox.y + layout.tableBox.height;
  if (inTray) surface.rect(box, { fill: env.theme.panel, radius: 5 });
  const even = evenDetail(env, laid.size, size.max);
  paintLines(surface, laid, box.x + inset, top, width, 'center', fill, weight, even, title === '');
}
