import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { roundHalfAway } from '../emotion-scale-conversions.ts';
import type { MapModel } from '../map-model.ts';
import type { MeasuredAnswers, MetricProps } from '../records/metric.ts';
import { importanceOf } from '../records/touchpoint.ts';

/** What customers have answered, as a curve beside what the team thinks. */
export interface MeasuredCurve {
  readonly points: readonly {
    readonly placement: RecordId;
    readonly column: RecordId;
    /** Tenths of −2 … +2. */
    readonly value: number;
    /** Number of answers. */
    readonly n: number;
  }[];
  /** Importance-weighted mean of each column, tenths; null where nobody was asked. */
  readonly columnMeans: readonly { readonly column: RecordId; readonly value: number | null }[];
}

/** Nothing where no touchpoint of the map has answers. Several surveys of one touchpoint count by their answers. */
export function measuredCurve(model: MapModel, read: Read): MeasuredCurve | undefined {
  const answers = Map.groupBy(answered(read), ({ of }) => of);
  if (answers.size === 0) return undefined;
  const columns = [...model.placementsByStep];
  const points = columns.flatMap(([column, placements]) =>
    placements.flatMap(({ id, props }) => {
      const all = answers.get(props.touchpoint) ?? [];
      const n = all.reduce((sum, one) => sum + one.n, 0);
      if (n === 0) return [];
      const value = all.reduce((sum, one) => sum + one.emotion * one.n, 0) / n;
      const weight = importanceOf(model.touchpoints.get(props.touchpoint)?.props ?? {});
      return [{ placement: id, column, value: roundHalfAway(value), n, weight }];
    }),
  );
  if (points.length === 0) return undefined;
  const columnMeans = columns.map(([column]) => {
    const own = points.filter((point) => point.column === column);
    const weights = own.reduce((sum, { weight }) => sum + weight, 0);
    const sum = own.reduce((total, { value, weight }) => total + value * weight, 0);
    return { column, value: weights > 0 ? sum / weights : null };
  });
  return { points: points.map(({ weight: _, ...point }) => point), columnMeans };
}

/** What each survey of a touchpoint says, in tenths. */
function answered(read: Read): { of: RecordId; n: number; emotion: number }[] {
  return read.ofKind('metric').flatMap((id) => {
    const metric = read.record(id) as BoardRecord<MetricProps> | undefined;
    if (!metric || metric.problem || metric.props.unassigned) return [];
    const { of } = metric.props;
    const said = of.type === 'touchpoint' ? read.derived<MeasuredAnswers>(id) : undefined;
    if (said?.emotion === undefined) return [];
    return [{ of: of.id, n: said.n, emotion: said.emotion * 10 }];
  });
}
