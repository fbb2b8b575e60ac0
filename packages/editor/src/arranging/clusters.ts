import { authorOf, type BoardRecord, type RecordId } from '@feltline/board';
import type { Editor } from '../editor.ts';
import { stylesOf, styleValue } from '../styles-of.ts';

export type ClusterBy = 'color' | 'tag' | 'author';

export interface Cluster {
  /** In the person's words. */
  readonly name: string;
  readonly ids: readonly RecordId[];
}

interface Key {
  readonly name: string;
  /** Clusters stand in this order, those of equal rank by size and name. */
  readonly rank: number;
}

const last = Number.POSITIVE_INFINITY;

/** Sorts objects into clusters. Colours stand in the order of the palette, tags and authors the most used first. */
export function clustersOf(editor: Editor, ids: readonly RecordId[], by: ClusterBy): Cluster[] {
  const clusters = new Map<string, { rank: number; ids: RecordId[] }>();
  for (const id of ids) {
    const record = editor.board.get(id);
    if (!record) continue;
    const { name, rank } = keyOf(editor, record, by);
    const cluster = clusters.get(name);
    if (cluster) cluster.ids.push(id);
    else clusters.set(name, { rank, ids: [id] });
  }
  return [...clusters]
    .sort(
      ([a, one], [b, other]) =>
        compare(one.rank, other.rank) || other.ids.length - one.ids.length || compare(a, b),
    )
    .map(([name, cluster]) => ({ name, ids: cluster.ids }));
}

function keyOf(editor: Editor, record: BoardRecord, by: ClusterBy): Key {
  if (by === 'author') return named(authorOf(record), editor.t('cluster.noAuthor'));
  if (by === 'tag') {
    const { tags } = record.props;
    const tag = Array.isArray(tags) ? tags[0] : undefined;
    return named(typeof tag === 'string' ? tag : undefined, editor.t('cluster.noTag'));
  }
  const style = stylesOf(editor.board.kinds, record).find(({ type }) => type === 'color');
  const value = style && styleValue(record, style);
  const rank = style ? style.options.findIndex((option) => option.value === value) : -1;
  const option = style?.options[rank];
  return option
    ? { name: editor.t(option.label), rank }
    : { name: editor.t('cluster.noColor'), rank: last };
}

function named(name: string | undefined, none: string): Key {
  return name === undefined ? { name: none, rank: last } : { name, rank: 0 };
}

function compare<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
