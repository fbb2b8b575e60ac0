import { Problem, shown } from '../Problem.ts';
import type { Format, Reads, Writes } from './Format.ts';
import { jsonFormat } from './jsonFormat.ts';
import { listFormats } from './listFormats.ts';
import { markdownFormat } from './markdownFormat.ts';
import { mermaidFormat } from './mermaidFormat.ts';
import { touchpointCsvFormat } from './touchpointCsvFormat.ts';
import { vocCsvFormat } from './vocCsvFormat.ts';
import { wideCsvFormat } from './wideCsvFormat.ts';

const formats: readonly (readonly [name: string, format: Format])[] = [
  ['json', jsonFormat],
  ['touchpoints-csv', touchpointCsvFormat],
  ['voc-csv', vocCsvFormat],
  ['wide-csv', wideCsvFormat],
  ['mermaid', mermaidFormat],
  ['markdown', markdownFormat],
  ...listFormats,
];

/** What can be imported, by name. */
export const readFormats: ReadonlyMap<string, Reads> = new Map(
  formats.flatMap(([name, format]): [string, Reads][] =>
    'plan' in format ? [[name, format]] : [],
  ),
);

/** What can be exported as text, by name. */
export const writeFormats: ReadonlyMap<string, Writes> = new Map(
  formats.flatMap(([name, format]): [string, Writes][] =>
    'write' in format ? [[name, format]] : [],
  ),
);

/** `more` are formats that others make. @throws Problem where there is no such format. */
export function formatCalled<F>(
  formats: ReadonlyMap<string, F>,
  name: string | undefined,
  more: readonly string[] = [],
): F {
  const format = formats.get(name ?? '');
  if (format) return format;
  throw new Problem('bad-value', {
    detail: 'format',
    got: name === undefined ? 'no format' : shown(name),
    expected: `one of ${[...formats.keys(), ...more].join(', ')}`,
  });
}
