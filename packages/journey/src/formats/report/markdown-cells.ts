/** A text that a Markdown reader shows as it is: nothing in it is a mark, a tag or a new cell. */
export function plainMarkdown(text: string): string {
  return text
    .trim()
    .replace(/[\\`*_[\]<>|~#&]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/\s*\n\s*/g, '<br>');
}

/** A table; cells are Markdown already. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What is written from the right stands in a block that says so. */
export function inDirection(dir: 'ltr' | 'rtl', markdown: string): string {
  return dir === 'rtl' ? `<div dir="rtl">\n\n${markdown}\n\n</div>` : markdown;
}
