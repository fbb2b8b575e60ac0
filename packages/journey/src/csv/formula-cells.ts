const dangerous = /^'*[=+\-@\t]/;
const escaped = /^'('*[=+\-@\t])/;
const plainNumber = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i;

/** Puts `'` before a cell that a spreadsheet would run as a formula. Plain numbers stay numbers. */
export function neutralised(cell: string): string {
  return dangerous.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;
}

/** Takes away again what {@link neutralised} put there. */
export function stripped(cell: string): string {
  return escaped.test(cell) ? cell.slice(1) : cell;
}
