// The barest honest loop over the same board: the same index and detail thresholds, cached lines,
// fillRect and fillText; no shadows, no library but the R-tree. What the app costs above this is ours.
import '@fontsource-variable/rubik';
import RBush, { type BBox } from 'rbush';
import { type Sticky, stickySize } from '../board-data.ts';
import { type FittedText, fitText } from './fit-text.ts';

interface Item extends BBox {
  z: number;
  fill: string;
  text: FittedText;
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

const zoomPerPixel = Number(new URLSearchParams(location.search).get('zoomPerPixel'));
const canvas = document.querySelector('canvas') as HTMLCanvasElement;
const context = canvas.getContext('2d') as CanvasRenderingContext2D;
const ratio = devicePixelRatio;
canvas.width = innerWidth * ratio;
canvas.height = innerHeight * ratio;

const stickies: Sticky[] = await (await fetch('./board.json')).json();
await document.fonts.load(`16px ${family}`);
const index = new RBush<Item>().load(stickies.map(itemOf));

let camera = { x: 0, y: 0, zoom: 1 };
let isDrawingSoon = false;

canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault();
    if (event.ctrlKey) zoomAt(event.offsetX, event.offsetY, Math.exp(-event.deltaY * zoomPerPixel));
    else panBy(event.deltaX, event.deltaY);
  },
  { passive: false },
);

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
  for (const item of index.search(view).sort((a, b) => a.z - b.z)) drawSticky(item, zoom);
}

function drawSticky({ minX, minY, fill, text }: Item, zoom: number): void {
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

function itemOf({ x, y, color, text }: Sticky, z: number): Item {
  return {
    ...{ minX: x, minY: y, maxX: x + stickySize, maxY: y + stickySize, z },
    fill: fills[color] ?? '#FFFFFF',
    text: fitText(text, context, family),
  };
}

/** As the board page's hook, as far as the bench needs it. */
const hook = {
  get camera() {
    return camera;
  },
  setCamera,
  idle: () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
};
Object.assign(window, { feltline: hook });
