const NOTCH = 10;
const CORNER = 3;

const known = new Map<string, string>();

/**
 * Path data of a stage's arrow in its own space, 0, 0 at its top left. The first stage begins with a straight edge; in
 * a right-to-left map arrows point left.
 */
export function chevron(width: number, height: number, first: boolean, rtl: boolean): string {
  const key = `${width}|${height}|${first}|${rtl}`;
  let d = known.get(key);
  if (!d) {
    if (known.size > 500) known.clear();
    d = shape(width, height, first, rtl);
    known.set(key, d);
  }
  return d;
}

function shape(width: number, height: number, first: boolean, rtl: boolean): string {
  const notch = Math.min(NOTCH, width / 4);
  const middle = height / 2;
  // Mirrored by counting x from the other side.
  const x = (at: number) => round(rtl ? width - at : at);
  const back = first ? '' : `L${x(notch)} ${middle}`;
  return [
    `M${x(CORNER)} 0`,
    `L${x(width - notch - 2)} 0`,
    `Q${x(width - notch)} 0 ${x(width - notch + 1)} ${round(2 * 0.75)}`,
    `L${x(width - 0.8)} ${round(middle - 1.2)}`,
    `Q${x(width)} ${middle} ${x(width - 0.8)} ${round(middle + 1.2)}`,
    `L${x(width - notch + 1)} ${round(height - 2 * 0.75)}`,
    `Q${x(width - notch)} ${height} ${x(width - notch - 2)} ${height}`,
    `L${x(CORNER)} ${height}`,
    first
      ? `Q${x(0)} ${height} ${x(0)} ${height - CORNER}L${x(0)} ${CORNER}`
      : `Q${x(0)} ${height} ${x(1.4)} ${round(height - CORNER + 0.2)}${back}L${x(1.4)} ${round(CORNER - 0.2)}`,
    `Q${x(0)} 0 ${x(CORNER)} 0Z`,
  ].join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
