import type { RecordId } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import { measures } from './measures.ts';

export interface ColumnSpan {
  readonly id: RecordId;
  readonly x: number;
  readonly width: number;
}

export interface StageSpan {
  readonly id: RecordId;
  readonly x: number;
  readonly width: number;
  readonly columns: readonly ColumnSpan[];
}

/** Stages and their columns side by side from `left`, in logical (left-to-right) order. */
export function layStages(model: MapModel, left: number): StageSpan[] {
  let x = left;
  return model.stages.map((stage) => {
    const steps = model.steps.filter((step) => step.props.stage === stage.id);
    const usual = steps.length > 1 ? measures.columnWidth : measures.singleColumnWidth;
    const start = x;
    const columns = steps.map((step) => {
      const width = Math.max(measures.minColumnWidth, step.props.width ?? usual);
      const column = { id: step.id, x, width };
      x += width;
      return column;
    });
    // a stage that lost its columns keeps its place, so that it can be seen and filled again
    if (columns.length === 0) x += measures.singleColumnWidth;
    return { id: stage.id, x: start, width: x - start, columns };
  });
}

/** The width of all columns; a map without stages has room for one. */
export function widthOf(stages: readonly StageSpan[]): number {
  const sum = stages.reduce((width, stage) => width + stage.width, 0);
  return sum || measures.singleColumnWidth;
}
