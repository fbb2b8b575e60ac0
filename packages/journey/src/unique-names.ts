/**
 * A name for each of a list of titles, so that every one can be told from the others: what has no
 * title is called by its number (#3), what has that of another gets a number behind it.
 */
export function uniqueNames(titles: readonly (string | undefined)[]): string[] {
  const taken = new Set<string>();
  return titles.map((title, i) => {
    const name = title?.trim() || `#${i + 1}`;
    let unique = name;
    for (let n = 2; taken.has(unique); n++) unique = `${name} (${n})`;
    taken.add(unique);
    return unique;
  });
}

/** The title behind a name given by {@link uniqueNames}: none for a number. */
export function titleOf(name: string): string {
  return /^#\d+$/.test(name) ? '' : name;
}
