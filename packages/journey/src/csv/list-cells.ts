/** A line break inside an entry, since a plain one ends the entry. */
const innerBreak = '\u2028';

/** The entries of a cell, one per line; blank lines are none. */
export function splitList(cell: string): string[] {
  return cell
    .split('\n')
    .filter((entry) => entry.trim() !== '')
    .map((entry) => entry.replaceAll(innerBreak, '\n'));
}

/** One line per entry; line breaks inside an entry become U+2028. */
export function joinList(entries: readonly string[]): string {
  return entries
    .filter((entry) => entry.trim() !== '')
    .map((entry) => entry.replaceAll('\n', innerBreak))
    .join('\n');
}
