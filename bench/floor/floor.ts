// The barest honest loop over the same board: the same index and detail thresholds, cached lines, fillRect and
// fillText, lines as lines; no shadows, no library but the R-tree. What the app costs above this is ours.
import '@fontsource-variable/rubik';
import RBush, { type BBox } from 'rbush';
import {
  type BenchBoard,
  colleagueMoves,
  colleagueMs,
  type Sticky,
  stickySize,
} from '../board-data.ts';
import { type FittedText, fitText } from './fit-text.ts';

interface Item extends BBox {
  z: number;
  draw(item: Item, zoom: number): void;
}

interface Note extends Item {
  fill: string;
  text: FittedText;
  links: Link[];
}

interface Link extends Item {
  from: Note;
  to: Note;
}

interface Stroke extends Item {
  points: [number, number][];
}

const textFromPx = 6;
const barsFromPx = 2.5;
const fills: Record<string, string> = {
  lemon: '#FFE58A',
  peach: '#FFCFA8',
  rose: '#FFC0CC',
  lilac: '#DECBFF',
  sky: '#B5E0FF',
  mint: '#BFEFCB',
  sand: '#EFE6D5',
  amber: '#FFC53D',
  coral: '#FF8A8A',
  teal: '#5CCFC0',
};
const family = `'Rubik Variable', sans-serif`;
const ink = '#1F2328';
const bars = 'rgb(31 35 40 / 0.35)';
const accent = '#4B3FE4';

const zoomPerPixel = Number(new URLSearchParams(location.search).get('zoomPerPixel'));
const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const context = canvas.getContext('2d') as CanvasRenderingContext2D;
const ratio = devicePixelRatio;
canvas.width = innerWidth * ratio;
canvas.height = innerHeight * ratio;

const board: BenchBoard = await (await fetch('./board.json')).json();
await document.fonts.load(`16px ${family}`);
const notes = new Map(
  board.notes.map((note, i) => [note.id, noteOf(note, board.links.length + i)]),
);
const links = board.links.map(({ from, to }, z) =>
  linkOf(notes.get(from) as Note, notes.get(to) as Note, z),
);
const strokes = board.strokes.map(({ points }, i) =>
  strokeOf(points, board.links.length + board.notes.length + i),
);
const index = new RBush<Item>().load([...notes.values(), ...links, ...strokes]);

let camera = { x: 0, y: 0, zoom: 1 };
let isDrawingSoon = false;
let selected = new Set<Note>();
let frame: BBox | undefined;
let hand: { x: number; y: number; moves: boolean } | undefined;

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) zoomAt(event.offsetX, event.offsetY, Math.exp(-event.deltaY * zoomPerPixel));
    else panBy(event.deltaX, event.deltaY);
  },
  { passive: false },
);

canvas.addEventListener('pointerdown', (event) => {
  canvas.setPointerCapture(event.pointerId);
  const at = boardPoint(event);
  const under = topNoteAt(at);
  if (under && !selected.has(under)) selected = new Set([under]);
  if (!under) selected = new Set();
  hand = { ...at, moves: under !== undefined };
  drawSoon();
});

canvas.addEventListener('pointermove', (event) => {
  if (!hand) return;
  const at = boardPoint(event);
  if (hand.moves) {
    for (const note of selected) move(note, at.x - hand.x, at.y - hand.y);
    hand = { ...at, moves: true };
  } else {
    frame = {
      minX: Math.min(hand.x, at.x),
      minY: Math.min(hand.y, at.y),
      maxX: Math.max(hand.x, at.x),
      maxY: Math.max(hand.y, at.y),
    };
    selected = new Set(index.search(frame).filter(isNote));
  }
  drawSoon();
});

canvas.addEventListener('pointerup', () => {
  hand = undefined;
  frame = undefined;
  drawSoon();
});

addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  selected = new Set();
  drawSoon();
});

function boardPoint(event: PointerEvent) {
  return { x: camera.x + event.offsetX / camera.zoom, y: camera.y + event.offsetY / camera.zoom };
}

function topNoteAt({ x, y }: { x: number; y: number }): Note | undefined {
  return index
    .search({ minX: x, minY: y, maxX: x, maxY: y })
    .filter(isNote)
    .sort((a, b) => b.z - a.z)[0];
}

function isNote(item: Item): item is Note {
  return 'text' in item;
}

function move(note: Note, x: number, y: number): void {
  for (const item of [note, ...note.links]) index.remove(item);
  note.minX += x;
  note.maxX += x;
  note.minY += y;
  note.maxY += y;
  for (const link of note.links) placeLink(link);
  for (const item of [note, ...note.links]) index.insert(item);
}

function panBy(x: number, y: number): void {
  setCamera({ ...camera, x: camera.x + x / camera.zoom, y: camera.y + y / camera.zoom });
}

function zoomAt(x: number, y: number, factor: number): void {
  const zoom = camera.zoom * factor;
  const share = 1 / camera.zoom - 1 / zoom;
  setCamera({ x: camera.x + x * share, y: camera.y + y * share, zoom });
}

function setCamera(next: typeof camera): void {
  camera = next;
  drawSoon();
}

function drawSoon(): void {
  if (!isDrawingSoon) requestAnimationFrame(draw);
  isDrawingSoon = true;
}

function draw(): void {
  isDrawingSoon = false;
  const { x, y, zoom } = camera;
  const scale = zoom * ratio;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = '#FAFAF8';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale);
  context.textAlign = 'center';
  const view = { minX: x, minY: y, maxX: x + innerWidth / zoom, maxY: y + innerHeight / zoom };
  for (const item of index.search(view).sort((a, b) => a.z - b.z)) item.draw(item, zoom);
  context.strokeStyle = accent;
  context.lineWidth = 1.5 / zoom;
  for (const { minX, minY } of selected) context.strokeRect(minX, minY, stickySize, stickySize);
  if (frame)
    context.strokeRect(frame.minX, frame.minY, frame.maxX - frame.minX, frame.maxY - frame.minY);
}

function drawNote(item: Item, zoom: number): void {
  const { minX, minY, fill, text } = item as Note;
  context.fillStyle = fill;
  context.fillRect(minX, minY, stickySize, stickySize);
  const px = text.size * zoom;
  if (px < barsFromPx) return;
  const isText = px >= textFromPx;
  context.fillStyle = isText ? ink : bars;
  if (isText) context.font = `${text.size}px ${family}`;
  const centre = minX + stickySize / 2;
  let baseline = minY + text.firstBaseline;
  for (const { words, width } of text.lines) {
    if (isText) context.fillText(words, centre, baseline);
    else context.fillRect(centre - width / 2, baseline - text.size * 0.5, width, text.size * 0.5);
    baseline += text.lineHeight;
  }
}

function drawLink(item: Item): void {
  const { from, to } = item as Link;
  const [x, y] = [to.minX, to.minY + stickySize / 2];
  context.strokeStyle = ink;
  context.lineWidth = 2;
  context.beginPath();
  context.moveTo(from.maxX, from.minY + stickySize / 2);
  context.lineTo(x, y);
  context.moveTo(x - 9, y - 6);
  context.lineTo(x, y);
  context.lineTo(x - 9, y + 6);
  context.stroke();
}

function drawStroke(item: Item): void {
  context.strokeStyle = ink;
  context.lineWidth = 4;
  context.beginPath();
  for (const [x, y] of (item as Stroke).points) context.lineTo(x, y);
  context.stroke();
}

function noteOf({ x, y, color, text }: Sticky, z: number): Note {
  return {
    ...{ minX: x, minY: y, maxX: x + stickySize, maxY: y + stickySize, z, draw: drawNote },
    fill: fills[color] ?? '#FFFFFF',
    text: fitText(text, context, family),
    links: [],
  };
}

function linkOf(from: Note, to: Note, z: number): Link {
  const link = { ...{ minX: 0, minY: 0, maxX: 0, maxY: 0, z }, from, to, draw: drawLink };
  from.links.push(link);
  to.links.push(link);
  placeLink(link);
  return link;
}

function placeLink(link: Link): void {
  const { from, to } = link;
  link.minX = Math.min(from.maxX, to.minX) - 9;
  link.maxX = Math.max(from.maxX, to.minX);
  link.minY = Math.min(from.minY, to.minY) + stickySize / 2 - 6;
  link.maxY = Math.max(from.minY, to.minY) + stickySize / 2 + 6;
}

function strokeOf(points: [number, number][], z: number): Stroke {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    ...{ minX: Math.min(...xs) - 2, minY: Math.min(...ys) - 2 },
    ...{ maxX: Math.max(...xs) + 2, maxY: Math.max(...ys) + 2 },
    ...{ z, points, draw: drawStroke },
  };
}

let colleague: ReturnType<typeof setInterval> | undefined;
let step = 0;

/** As the board page's hook, as far as the bench needs it. */
const hook = {
  get camera() {
    return camera;
  },
  setCamera,
  boxOf(id: string) {
    const { minX, minY } = notes.get(id) as Note;
    const length = stickySize * camera.zoom;
    return {
      x: (minX - camera.x) * camera.zoom,
      y: (minY - camera.y) * camera.zoom,
      width: length,
      height: length,
    };
  },
  selection: () => [...selected].map(({ z }) => String(z)),
  idle: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
  colleague(isHere: boolean) {
    clearInterval(colleague);
    if (!isHere) return;
    colleague = setInterval(() => {
      step += 1;
      for (const { id, x, y } of colleagueMoves(board.notes, step)) {
        const note = notes.get(id) as Note;
        move(note, x - note.minX, y - note.minY);
      }
      drawSoon();
    }, colleagueMs);
  },
  /** For the peers, which want to be told. */
  fitted: () => [...notes.values()].map(({ text }) => text),
};
draw();
requestAnimationFrame(() => {
  const painted = new MessageChannel();
  painted.port1.onmessage = () => performance.mark('board-pictured');
  painted.port2.postMessage(0);
});
Object.assign(window, { feltline: hook });
