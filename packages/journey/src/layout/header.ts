import type { Box, Point } from '@feltline/geometry';
import type { MapModel } from '../map-model.ts';
import type { StageSpan } from './columns.ts';
import type { MapLayout } from './map-layout.ts';
import { measures } from './measures.ts';

type Header = Pick<MapLayout, 'phases' | 'stages' | 'stepTitles' | 'axisBox'> & { height: number };

/**
 * Phase pills over stage chevrons over step names; rows that would be empty take no room. Points in time stand on their
 * axis, above all else.
 */
export function layHeader(model: MapModel, spans: readonly StageSpan[], origin: Point): Header {
  const { timeAxis = false } = model.map.props;
  let y = origin.y + measures.headerPadding;
  const axisTop = y;
  if (timeAxis) y += measures.stepHeight + measures.axisHeight;
  const phases = phaseRuns(model, spans, y);
  if (phases.length > 0) y += measures.phaseHeight + measures.headerGap;
  const stageTop = y;
  y += measures.stageHeight;
  const stages = spans.map((span) => ({
    id: span.id,
    box: { x: span.x, y: stageTop, width: span.width, height: measures.stageHeight },
    columns: span.columns.map((column) => column.id),
  }));
  const stepTop = timeAxis ? axisTop : y + measures.stepGap;
  const isNamed =
    timeAxis || model.map.props.stepHint !== undefined || model.steps.some((step) => step.text);
  const columns = isNamed ? spans.flatMap((span) => span.columns) : [];
  const stepTitles = columns.map((column) => ({
    id: column.id,
    box: { x: column.x, y: stepTop, width: column.width, height: measures.stepHeight },
  }));
  if (stepTitles.length > 0 && !timeAxis) y = stepTop + measures.stepHeight;
  const axisBox = {
    x: origin.x,
    y: axisTop + measures.stepHeight,
    width: spans.reduce((width, span) => width + span.width, 0),
    height: measures.axisHeight,
  };
  const height = y + measures.headerBottom - origin.y;
  return { phases, stages, stepTitles, axisBox: timeAxis ? axisBox : undefined, height };
}

/** Stages beside each other in the same phase share a pill. */
function phaseRuns(model: MapModel, spans: readonly StageSpan[], y: number): MapLayout['phases'] {
  if (!model.stages.some((stage) => stage.props.phase)) return [];
  const runs: {
    phase: MapLayout['phases'][number]['phase'];
    box: Box;
    stages: StageSpan['id'][];
  }[] = [];
  for (const [i, span] of spans.entries()) {
    const phase = model.stages[i]?.props.phase ?? null;
    const last = runs.at(-1);
    if (last && last.phase === phase) {
      last.stages.push(span.id);
      last.box = { ...last.box, width: last.box.width + span.width };
    } else {
      const x = span.x + measures.phaseInset;
      const width = span.width - 2 * measures.phaseInset;
      runs.push({ phase, stages: [span.id], box: { x, y, width, height: measures.phaseHeight } });
    }
  }
  return runs;
}
