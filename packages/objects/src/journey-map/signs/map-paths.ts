import type { BoardRecord, Read, RecordId } from '@feltline/board';
import type { ExitProps, PathProps, PathStepProps } from '@feltline/journey';

/** A placement that a path comes by. */
export interface MapPathStep {
  readonly id: RecordId;
  readonly placement: RecordId;
  readonly condition: string | undefined;
  /** 0 … 1. */
  readonly share: number | undefined;
}

/** One way through a map, in its own order. */
export interface MapPath {
  readonly id: RecordId;
  readonly title: string;
  readonly kind: PathProps['pathKind'];
  readonly steps: readonly MapPathStep[];
}

/** Where people leave. */
export interface MapExit {
  readonly id: RecordId;
  readonly placement: RecordId;
  readonly reason: string;
  /** 0 … 1. */
  readonly share: number | undefined;
}

/** The paths of a map, by title; ties by id. */
export function pathsOf(map: RecordId, read: Read): MapPath[] {
  return sound<PathProps>(read, read.partsOf(map), 'path').map((path) => ({
    id: path.id,
    title: path.text ?? '',
    kind: path.props.pathKind,
    steps: sound<PathStepProps>(read, read.partsOf(path.id), 'path-step')
      .sort((a, b) => compare(a.props.order, b.props.order) || compare(a.id, b.id))
      .map(({ id, props }) => ({
        id,
        placement: props.placement,
        condition: props.condition,
        share: props.share,
      })),
  }));
}

export function exitsOf(map: RecordId, read: Read): MapExit[] {
  return sound<ExitProps>(read, read.partsOf(map), 'exit').map(({ id, text, props }) => ({
    id,
    placement: props.placement,
    reason: text ?? '',
    share: props.share,
  }));
}

function sound<P extends object>(
  read: Read,
  ids: readonly RecordId[],
  kind: string,
): BoardRecord<P>[] {
  return ids
    .flatMap((id) => (read.record(id) as BoardRecord<P> | undefined) ?? [])
    .filter((record) => record.kind === kind && record.problem === undefined);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
