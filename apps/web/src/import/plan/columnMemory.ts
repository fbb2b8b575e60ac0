import type { NamedScale } from '@feltline/journey';

const KEY = 'feltline.columns';
const MOST = 30;

/** What a person has said of the columns of a file, by place. */
export interface KnownColumns {
  readonly columns: readonly (string | undefined)[];
  readonly scales: readonly (NamedScale | undefined)[];
}

/** What was said of a file with the same header, if it was seen in this browser. */
export function rememberedColumns(header: readonly string[]): KnownColumns | undefined {
  return all().find(([name]) => name === nameOf(header))?.[1];
}

export function rememberColumns(header: readonly string[], known: KnownColumns): void {
  const name = nameOf(header);
  const others = all().filter(([other]) => other !== name);
  try {
    const entries = [[name, known], ...others].slice(0, MOST);
    localStorage.setItem(
      KEY,
      JSON.stringify(entries, (_, value) => (value === undefined ? null : value)),
    );
  } catch {
    // a full storage only means that it is asked again
  }
}

function all(): [string, KnownColumns][] {
  try {
    const read = JSON.parse(localStorage.getItem(KEY) ?? '[]') as [string, Stored][];
    return read.map(([name, { columns, scales }]) => [
      name,
      {
        columns: columns.map((one) => one ?? undefined),
        scales: scales.map((one) => one ?? undefined),
      },
    ]);
  } catch {
    return [];
  }
}

interface Stored {
  columns: (string | null)[];
  scales: (NamedScale | null)[];
}

function nameOf(header: readonly string[]): string {
  return header.map((name) => name.trim().toLowerCase()).join('\t');
}
