import { type BenchBoard, type Link, type Sticky, type Stroke, stickySize } from '../board-data.ts';
import type { FittedText } from '../floor/fit-text.ts';

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
const helvetica = 2;

/** The same board as Excalidraw's elements: plain filled rectangles with text of the same size and lines, nothing rough. */
export function excalidrawBoard(
  { notes, links, strokes }: BenchBoard,
  fitted: readonly FittedText[],
) {
  const arrowsOf = new Map<string, string[]>();
  for (const { id, from, to } of links)
    for (const end of [from, to]) arrowsOf.set(end, [...(arrowsOf.get(end) ?? []), id]);
  const placeOf = new Map(notes.map((note) => [note.id, note]));
  const elements = [
    ...links.map((link) => arrow(link, placeOf)),
    ...notes.flatMap((note, i) =>
      noteElements(note, fitted[i] as FittedText, arrowsOf.get(note.id) ?? []),
    ),
    ...strokes.map(freedraw),
  ];
  return { notes, elements };
}

let seed = 1;

function common(
  id: string,
  type: string,
  box: { x: number; y: number; width: number; height: number },
) {
  seed += 1;
  return {
    ...{ id, type, ...box, angle: 0, strokeColor: '#1F2328', backgroundColor: 'transparent' },
    ...{ fillStyle: 'solid', strokeWidth: 2, strokeStyle: 'solid', roughness: 0, opacity: 100 },
    ...{ groupIds: [], frameId: null, roundness: null, seed, version: 1, versionNonce: seed },
    ...{ isDeleted: false, boundElements: [] as unknown[], updated: 1, link: null, locked: false },
  };
}

function noteElements({ id, x, y, color }: Sticky, text: FittedText, arrows: readonly string[]) {
  const height = text.lines.length * text.lineHeight;
  const width = Math.max(...text.lines.map((line) => line.width));
  const words = text.lines.map((line) => line.words).join('\n');
  const centred = {
    x: x + (stickySize - width) / 2,
    y: y + (stickySize - height) / 2,
    width,
    height,
  };
  return [
    {
      ...common(id, 'rectangle', { x, y, width: stickySize, height: stickySize }),
      strokeColor: 'transparent',
      backgroundColor: fills[color],
      boundElements: [
        { type: 'text', id: `${id}-text` },
        ...arrows.map((arrow) => ({ type: 'arrow', id: arrow })),
      ],
    },
    {
      ...common(`${id}-text`, 'text', centred),
      ...{ fontSize: text.size, fontFamily: helvetica, text: words, originalText: words },
      ...{ textAlign: 'center', verticalAlign: 'middle', containerId: id, autoResize: true },
      lineHeight: 1.3,
    },
  ];
}

function arrow({ id, from, to }: Link, placeOf: ReadonlyMap<string, Sticky>) {
  const [a, b] = [placeOf.get(from) as Sticky, placeOf.get(to) as Sticky];
  const [x, y] = [a.x + stickySize, a.y + stickySize / 2];
  const [width, height] = [b.x - x, b.y + stickySize / 2 - y];
  return {
    ...common(id, 'arrow', { x, y, width: Math.abs(width), height: Math.abs(height) }),
    ...{
      points: [
        [0, 0],
        [width, height],
      ],
      lastCommittedPoint: null,
    },
    startBinding: { elementId: from, focus: 0, gap: 1 },
    endBinding: { elementId: to, focus: 0, gap: 1 },
    ...{ startArrowhead: null, endArrowhead: 'arrow', elbowed: false },
  };
}

function freedraw({ id, points }: Stroke) {
  const [left, top] = points[0] as [number, number];
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const width = Math.max(...xs) - Math.min(...xs);
  const height = Math.max(...ys) - Math.min(...ys);
  return {
    ...common(id, 'freedraw', { x: left, y: top, width, height }),
    points: points.map(([x, y]) => [x - left, y - top]),
    ...{ pressures: [], simulatePressure: true, lastCommittedPoint: null },
  };
}
