/** Cells as spreadsheets exchange them: tabs between, quotes around what has tabs, quotes or line breaks in it. */
export function tsvOf(rows: readonly (readonly string[])[]): string {
  return rows
    .map((cells) =>
      cells
        .map((cell) => (/["\t\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join('\t'),
    )
    .join('\n');
}

/** The cells of what another program or this one has copied; a single cell is one of one. */
export function cellsOf(tsv: string): string[][] {
  const rows: string[][] = [[]];
  const text = tsv.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  let at = 0;
  while (at <= text.length) {
    const isQuoted = text[at] === '"';
    let cell = '';
    if (isQuoted) {
      at++;
      while (at < text.length) {
        if (text[at] === '"' && text[at + 1] !== '"') break;
        if (text[at] === '"') at++;
        cell += text[at++];
      }
      at++;
    }
    while (at < text.length && text[at] !== '\t' && text[at] !== '\n') cell += text[at++];
    rows.at(-1)?.push(cell);
    if (text[at] === '\n') rows.push([]);
    at++;
  }
  return rows;
}
