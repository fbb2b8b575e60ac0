import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { metricsOf, type Sheet } from '@feltline/journey';

/** Says that a row of HEART is about no metric. */
export const noMetric = 'none';

/** A row of HEART: its cells by their slots. */
export interface HeartRow {
  readonly name: string;
  readonly cells: ReadonlyMap<string, RecordId>;
}

/** The row of the cell with the focus, where it is one that tells of a metric. */
export function heartRowAt(
  { board, selection }: Editor,
  page: Sheet | undefined,
): HeartRow | undefined {
  const part = selection.focused?.part;
  if (page?.template !== 't8' || part === undefined) return undefined;
  const { read } = board;
  const cell = read.record(part as RecordId);
  const slotOf = (id: RecordId) => String(read.record(id)?.props.slot ?? '');
  const [, name] = /^t8\.(\w+)\.(metrics|target|now)$/.exec(cell ? slotOf(cell.id) : '') ?? [];
  if (!cell || name === undefined) return undefined;
  const row = read
    .partsOf(cell.props.table as RecordId)
    .filter((id) => read.record(id)?.props.row === cell.props.row);
  return { name, cells: new Map(row.map((id) => [slotOf(id), id])) };
}

/** All metrics of touchpoints, the sheet's own first. */
export function metricChoices({ board: { read } }: Editor, page: Sheet | undefined) {
  const all = [...metricsOf(read)].sort(
    ([one], [other]) => Number(other === page?.touchpoint) - Number(one === page?.touchpoint),
  );
  return all.flatMap(([of, metrics]) =>
    metrics.map(({ id, title, props }) => {
      const about = read.record(of)?.text?.trim();
      const name = title.trim() || props.kind.toUpperCase();
      return { value: id as string, label: about ? `${name} · ${about}` : name };
    }),
  );
}

/** The metric that a row tells of. */
export function metricIn({ board: { read } }: Editor, { name, cells }: HeartRow): string {
  const cell = cells.get(`t8.${name}.metrics`);
  return (cell && (read.record(cell)?.props.about as string | undefined)) ?? noMetric;
}
