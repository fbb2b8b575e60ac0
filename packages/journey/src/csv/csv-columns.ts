import type { NamedScale } from '../emotion-scale-conversions.ts';
import { noteTypes } from '../notes-on.ts';
import { fieldColumns } from './field-columns.ts';
import { columnMeantBy } from './header-synonyms.ts';

/** Names of the columns with a meaning of their own, in the order they are written. */
const placeColumns = ['id', 'phase', 'stage', 'step', 'title'];
const fieldNames = fieldColumns.map((column) => column.name);
/** What a column of a list can be, beside a feeling. */
export const ownColumns: readonly string[] = [...placeColumns, ...fieldNames, ...noteTypes];
const known = new Set<string>(ownColumns);

/** What a column of the file is. */
export type CsvColumn = {
  /** As it is called in the file where that is another name: what cannot be understood is kept under it. */
  readonly header?: string;
} & (
  | { readonly kind: 'known'; readonly name: string }
  | {
      readonly kind: 'emotion';
      readonly name: string;
      readonly persona: string;
      /** The scale of the file; without one it is ours and nothing else will do. */
      readonly scale?: NamedScale;
    }
  | { readonly kind: 'metric'; readonly name: string; readonly metric: string }
  | { readonly kind: 'attribute'; readonly name: string }
);

/** Case and blanks around a name do not matter for columns of ours. */
export function columnOf(name: string): CsvColumn {
  const plain = name.trim();
  const [, persona] = /^emotion\[(.*)\]$/is.exec(plain) ?? [];
  if (persona !== undefined) {
    return { kind: 'emotion', name: emotionColumn(persona.trim()), persona: persona.trim() };
  }
  const [, metric] = /^metric\[(.*)\]$/is.exec(plain) ?? [];
  if (metric !== undefined) {
    return { kind: 'metric', name: metricColumn(metric.trim()), metric: metric.trim() };
  }
  const lower = plain.toLowerCase().replace(/[\s-]+/g, '_');
  return known.has(lower) ? { kind: 'known', name: lower } : { kind: 'attribute', name: plain };
}

/**
 * The columns of a header. In one that has a stage and a title under our names every other name is its own; else the
 * names that other people and languages give to columns of ours are understood too, each column once.
 */
export function columnsOf(header: readonly string[]): CsvColumn[] {
  const exact = header.map(columnOf);
  const taken = new Set(exact.map(({ name }) => name));
  if (taken.has('stage') && taken.has('title')) return exact;
  return exact.map((column) => {
    const meant = column.kind === 'attribute' ? columnMeantBy(column.name) : undefined;
    if (meant === undefined || taken.has(meant)) return column;
    taken.add(meant);
    return { kind: 'known', name: meant };
  });
}

export function emotionColumn(persona: string): string {
  return `emotion[${persona}]`;
}

export function metricColumn(metric: string): string {
  return `metric[${metric}]`;
}

export function isMetric(name: string): boolean {
  return columnOf(name).kind === 'metric';
}
