/** A piece of a path in absolute coordinates: move, line, cubic curve, close. */
export type PathCommand =
  | readonly ['M' | 'L', x: number, y: number]
  | readonly ['C', x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly ['Z'];

const tokens = /([a-zA-Z])|([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/g;
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** SVG path data as the few commands a PDF knows. @throws Error for what is no path data. */
export function pathCommands(d: string): PathCommand[] {
  const commands: PathCommand[] = [];
  const at = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, last: '' };
  for (const { letter, numbers } of segments(d)) {
    const upper = letter.toUpperCase();
    const relative = letter !== upper;
    const size = counts[upper];
    if (size === undefined)
      throw new Error(`got the path command "${letter}", expected one of MLHVCSQTAZ`);
    if (size === 0) {
      commands.push(['Z']);
      at.x = at.startX;
      at.y = at.startY;
      at.last = 'Z';
      continue;
    }
    if (numbers.length === 0 || numbers.length % size !== 0)
      throw new Error(
        `got ${numbers.length} numbers after "${letter}", expected ${size} or a multiple`,
      );
    for (let i = 0; i < numbers.length; i += size) {
      const one = numbers.slice(i, i + size);
      const command = upper === 'M' && i > 0 ? 'L' : upper;
      add(command, one, relative);
      at.last = command;
    }
  }
  return commands;

  function add(command: string, n: readonly number[], relative: boolean): void {
    const dx = relative ? at.x : 0;
    const dy = relative ? at.y : 0;
    const x = (index: number) => n[index]! + dx;
    const y = (index: number) => n[index]! + dy;
    switch (command) {
      case 'M':
        moveTo(x(0), y(1));
        at.startX = at.x;
        at.startY = at.y;
        commands.push(['M', at.x, at.y]);
        return;
      case 'L':
        return lineTo(x(0), y(1));
      case 'H':
        return lineTo(x(0), at.y);
      case 'V':
        return lineTo(at.x, n[0]! + dy);
      case 'C':
        return curveTo(x(0), y(1), x(2), y(3), x(4), y(5));
      case 'S': {
        const [cx, cy] = reflected('CS');
        return curveTo(cx, cy, x(0), y(1), x(2), y(3));
      }
      case 'Q':
        return quadraticTo(x(0), y(1), x(2), y(3));
      case 'T': {
        const [cx, cy] = reflected('QT');
        return quadraticTo(cx, cy, x(0), y(1));
      }
      default:
        return arcTo(n, x(5), y(6));
    }
  }

  function moveTo(x: number, y: number): void {
    at.x = x;
    at.y = y;
    at.controlX = x;
    at.controlY = y;
  }

  function lineTo(x: number, y: number): void {
    moveTo(x, y);
    commands.push(['L', x, y]);
  }

  function curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    commands.push(['C', x1, y1, x2, y2, x, y]);
    moveTo(x, y);
    at.controlX = x2;
    at.controlY = y2;
  }

  function quadraticTo(cx: number, cy: number, x: number, y: number): void {
    const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
    curveTo(third(at.x, cx), third(at.y, cy), third(x, cx), third(y, cy), x, y);
    at.controlX = cx;
    at.controlY = cy;
  }

  /** The control point of the curve before, mirrored; where there was none, the point itself. */
  function reflected(after: string): [number, number] {
    if (!after.includes(at.last)) return [at.x, at.y];
    return [2 * at.x - at.controlX, 2 * at.y - at.controlY];
  }

  /** From end points to a centre as in SVG 1.1, F.6.5, then one curve per quarter. */
  function arcTo(n: readonly number[], x: number, y: number): void {
    let rx = Math.abs(n[0]!);
    let ry = Math.abs(n[1]!);
    const turn = (n[2]! * Math.PI) / 180;
    if (rx === 0 || ry === 0 || (x === at.x && y === at.y)) return lineTo(x, y);
    const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
    const [hx, hy] = [(at.x - x) / 2, (at.y - y) / 2];
    const [px, py] = [cos * hx + sin * hy, -sin * hx + cos * hy];
    const over = (px / rx) ** 2 + (py / ry) ** 2;
    if (over > 1) {
      rx *= Math.sqrt(over);
      ry *= Math.sqrt(over);
    }
    const under = (rx * py) ** 2 + (ry * px) ** 2;
    const side = n[3] === n[4] ? -1 : 1;
    const root = side * Math.sqrt(Math.max(0, ((rx * ry) ** 2 - under) / under));
    const [qx, qy] = [(root * rx * py) / ry, (-root * ry * px) / rx];
    const [cx, cy] = [cos * qx - sin * qy + (at.x + x) / 2, sin * qx + cos * qy + (at.y + y) / 2];
    const from = Math.atan2((py - qy) / ry, (px - qx) / rx);
    let sweep = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - from;
    if (n[4] && sweep < 0) sweep += 2 * Math.PI;
    if (!n[4] && sweep > 0) sweep -= 2 * Math.PI;
    const pieces = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
    const step = sweep / pieces;
    const reach = (4 / 3) * Math.tan(step / 4);
    const point = (ux: number, uy: number): [number, number] => [
      cx + cos * rx * ux - sin * ry * uy,
      cy + sin * rx * ux + cos * ry * uy,
    ];
    for (let i = 0; i < pieces; i++) {
      const [a, b] = [from + i * step, from + (i + 1) * step];
      const one = point(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a));
      const two = point(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b));
      const end = i === pieces - 1 ? ([x, y] as const) : point(Math.cos(b), Math.sin(b));
      curveTo(...one, ...two, ...end);
    }
    at.controlX = x;
    at.controlY = y;
  }
}

function segments(d: string): { letter: string; numbers: number[] }[] {
  const found: { letter: string; numbers: number[] }[] = [];
  // the flags of an arc may stand without anything between them
  for (const [, letter, number] of d.matchAll(tokens)) {
    if (letter !== undefined) found.push({ letter, numbers: [] });
    else if (found.length === 0)
      throw new Error(`got "${d.slice(0, 20)}", expected path data that begins with M`);
    else takeNumber(found.at(-1)!, number!);
  }
  return found;
}

function takeNumber(segment: { letter: string; numbers: number[] }, text: string): void {
  const { letter, numbers } = segment;
  const place = numbers.length % 7;
  const isFlag = (letter === 'A' || letter === 'a') && (place === 3 || place === 4);
  if (isFlag && /^[01]./.test(text)) {
    numbers.push(Number(text[0]));
    takeNumber(segment, text.slice(1));
  } else numbers.push(Number(text));
}
