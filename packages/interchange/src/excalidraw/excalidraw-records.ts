import { newId, type RecordId, type RecordInput } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import { kinds, strokeInput } from '@feltline/objects/models';
import { hexOf, nearestInk } from './excalidraw-colors.ts';
import type { ExcalidrawElement, ExcalidrawFile } from './excalidraw-file.ts';

/** A picture that was taken out of the file and sent on. */
export interface TakenPicture {
  readonly hash: string;
  readonly type: string;
  readonly natural: readonly [width: number, height: number];
}

/** What of a drawing has no place on a board, by why, with how often. */
export type LeftOut = ReadonlyMap<LeftOutReason, number>;
export type LeftOutReason = 'picture' | 'embed' | 'bends' | 'unknown' | 'empty';

export interface ExcalidrawRecords {
  /** Back to front. */
  readonly records: readonly (RecordInput & { id: RecordId })[];
  readonly leftOut: LeftOut;
}

const shapes: Readonly<Record<string, string>> = {
  rectangle: 'rectangle',
  ellipse: 'ellipse',
  diamond: 'diamond',
};
const dashes: Readonly<Record<string, string>> = { dashed: 'dashed', dotted: 'dotted' };
const heads: Readonly<Record<string, string>> = {
  ...{ arrow: 'arrow', triangle: 'triangle', triangle_outline: 'triangle', bar: 'bar' },
  ...{
    dot: 'dot',
    circle: 'dot',
    circle_outline: 'dot',
    diamond: 'triangle',
    diamond_outline: 'triangle',
  },
};
/** Letters of Excalidraw's sizes stand closer to the names of ours. */
const textSizes: readonly (readonly [most: number, name: string])[] = [
  [17, 'small'],
  [24, 'medium'],
  [40, 'large'],
];
/** Board units a line may be off before it counts as bent. */
const STRAIGHT = 2;

/**
 * A drawing as records of a board, moved so that its top left corner is at `at` (board space). `pictures` are those of
 * its files that stand on the board by now.
 */
export function excalidrawRecords(
  { elements, files }: ExcalidrawFile,
  at: Point,
  pictures: ReadonlyMap<string, TakenPicture> = new Map(),
): ExcalidrawRecords {
  const ids = new Map(elements.map(({ id }) => [id, newId()]));
  const groups = new Map<string, string>();
  const leftOut = new Map<LeftOutReason, number>();
  const leave = (why: LeftOutReason) => leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  const left = Math.min(...elements.map(({ x }) => x));
  const top = Math.min(...elements.map(({ y }) => y));
  const move = { x: at.x - left, y: at.y - top };
  const words = boundWords(elements);
  const made = new Set<string>();
  const records: (RecordInput & { id: RecordId })[] = [];
  const links: ExcalidrawElement[] = [];
  for (const element of elements) {
    if (words.inside.has(element.id)) continue;
    const record = recordOf(element);
    if (!record) continue;
    records.push({ ...record, id: ids.get(element.id)! });
    made.add(element.id);
    if (element.type === 'arrow' || element.type === 'line') links.push(element);
  }
  return { records: bindEnds(), leftOut };

  function recordOf(element: ExcalidrawElement): RecordInput | undefined {
    const { type, raw } = element;
    const common = commonProps(element);
    const text = words.of.get(element.id) ?? '';
    if (shapes[type]) {
      const isRound = type === 'rectangle' && raw['roundness'] != null;
      const props = {
        ...{ shape: isRound ? 'rounded' : shapes[type] },
        ...{
          fill: hexOf(raw['backgroundColor']) ?? 'none',
          stroke: hexOf(raw['strokeColor']) ?? 'none',
        },
        ...lineProps(raw),
        ...{ strokeWidth: widthOf(raw), textSize: textSizeOf(element), align: 'center' },
      };
      return { kind: 'shape', geometry: geometryOf(element), props: { ...common, ...props }, text };
    }
    if (type === 'text') {
      const content = String(raw['originalText'] ?? raw['text'] ?? '');
      if (content.trim() === '') return void leave('empty');
      const align = { center: 'center', right: 'end' }[String(raw['textAlign'])] ?? 'start';
      const color = hexOf(raw['strokeColor']);
      const props = {
        size: sizeOf(raw),
        ...(color && { color }),
        align,
        ...(raw['autoResize'] === false && { width: element.width }),
      };
      return {
        kind: 'text',
        geometry: geometryOf(element),
        props: { ...common, ...props },
        text: content,
      };
    }
    if (type === 'arrow' || type === 'line') return connectorOf(element, common, text);
    if (type === 'freedraw') return strokeOf(element, common);
    if (type === 'image') return pictureOf(element, common);
    if ((type === 'frame' || type === 'magicframe') && kinds.get('frame')) {
      const title = typeof raw['name'] === 'string' ? raw['name'] : '';
      return { kind: 'frame', geometry: geometryOf(element), props: common, text: title };
    }
    return void leave(type === 'embeddable' || type === 'iframe' ? 'embed' : 'unknown');
  }

  function connectorOf(element: ExcalidrawElement, common: object, text: string): RecordInput {
    const { raw } = element;
    const points = turnedPoints(element);
    const [from, to] = [points[0]!, points.at(-1)!];
    const isElbow = raw['elbowed'] === true;
    const isCurved = raw['roundness'] != null && points.length > 2;
    if (!isElbow && !isCurved && isBent(points)) leave('bends');
    const isArrow = element.type === 'arrow';
    const head = (key: string, usual: string | null) => {
      const name = raw[key] === undefined ? usual : raw[key];
      return typeof name === 'string' ? (heads[name] ?? 'arrow') : 'none';
    };
    const props = {
      ...{ from, to, route: isElbow ? 'elbow' : isCurved ? 'curve' : 'straight' },
      ...{ stroke: hexOf(raw['strokeColor']) ?? 'ink', width: widthOf(raw), ...lineProps(raw) },
      ...{
        startHead: head('startArrowhead', null),
        endHead: head('endArrowhead', isArrow ? 'arrow' : null),
      },
    };
    return { kind: 'connector', props: { ...common, ...props }, text };
  }

  function strokeOf(element: ExcalidrawElement, common: object): RecordInput {
    const { raw } = element;
    const pressures = Array.isArray(raw['pressures']) ? raw['pressures'] : [];
    const points = turnedPoints(element).map(({ x, y }, i) => {
      const pressure = raw['simulatePressure'] === false ? Number(pressures[i]) : Number.NaN;
      return { x, y, pressure: Number.isFinite(pressure) ? pressure : 0.5 };
    });
    const stroke = widthOf(raw) * 2;
    const width = stroke < 3.5 ? 'thin' : stroke < 6 ? 'medium' : stroke < 11 ? 'thick' : 'broad';
    const style = { tool: 'pen', color: nearestInk(raw['strokeColor']), width } as const;
    const record = strokeInput(points, style, { x: 0, y: 0 }, 1);
    return { ...record, props: { ...common, ...record.props } };
  }

  function pictureOf(element: ExcalidrawElement, common: object): RecordInput {
    const fileId = String(element.raw['fileId']);
    const picture = pictures.get(fileId);
    if (picture) {
      const { hash, type, natural } = picture;
      return {
        kind: 'image',
        geometry: geometryOf(element),
        props: { ...common, hash, type, natural },
      };
    }
    leave('picture');
    const props = { ...common, shape: 'rectangle', fill: 'none', stroke: 'gray', dash: 'dashed' };
    return {
      kind: 'shape',
      geometry: geometryOf(element),
      props,
      text: files.has(fileId) ? '🖼' : '',
    };
  }

  /** Ends that were bound to something that came along are bound to it. */
  function bindEnds(): (RecordInput & { id: RecordId })[] {
    const byId = new Map(links.map((element) => [ids.get(element.id)!, element]));
    return records.map((record) => {
      const element = byId.get(record.id);
      if (!element) return record;
      const props = record.props as { from: Point; to: Point };
      const bound = (key: string, point: Point) => {
        const binding = element.raw[key] as { elementId?: unknown } | null | undefined;
        const other = typeof binding?.elementId === 'string' ? binding.elementId : '';
        const object = made.has(other) ? ids.get(other) : undefined;
        return object ? { ...point, object } : point;
      };
      return {
        ...record,
        props: {
          ...props,
          from: bound('startBinding', props.from),
          to: bound('endBinding', props.to),
        },
      };
    });
  }

  function commonProps({ raw }: ExcalidrawElement): Record<string, unknown> {
    const own = Array.isArray(raw['groupIds'])
      ? raw['groupIds'].filter((id) => typeof id === 'string')
      : [];
    // Excalidraw names the innermost first
    const renewed = own.reverse().map((id) => {
      if (!groups.has(id)) groups.set(id, newId());
      return groups.get(id)!;
    });
    const link = raw['link'];
    const isWeb = typeof link === 'string' && /^https?:\/\//i.test(link) && URL.canParse(link);
    return {
      ...(renewed.length > 0 && { groups: renewed }),
      ...(raw['locked'] === true && { lock: 'on' }),
      ...(isWeb && { description: link }),
    };
  }

  function geometryOf({
    x,
    y,
    width,
    height,
    angle,
  }: ExcalidrawElement): [number, number, number, number, number] {
    const degrees = ((angle * 180) / Math.PI) % 360;
    return [
      x + move.x,
      y + move.y,
      Math.max(1, Math.abs(width)),
      Math.max(1, Math.abs(height)),
      Math.round(degrees * 100) / 100,
    ];
  }

  /** Points of a line on the board, turned as the element is. */
  function turnedPoints(element: ExcalidrawElement): Point[] {
    const points = (element.raw['points'] as [number, number][]).map(([x, y]) => ({ x, y }));
    const xs = points.map(({ x }) => x);
    const ys = points.map(({ y }) => y);
    const centre = {
      x: (Math.min(...xs) + Math.max(...xs)) / 2,
      y: (Math.min(...ys) + Math.max(...ys)) / 2,
    };
    const [cos, sin] = [Math.cos(element.angle), Math.sin(element.angle)];
    return points.map(({ x, y }) => ({
      x: element.x + move.x + centre.x + (x - centre.x) * cos - (y - centre.y) * sin,
      y: element.y + move.y + centre.y + (x - centre.x) * sin + (y - centre.y) * cos,
    }));
  }

  function textSizeOf({ id }: ExcalidrawElement): string {
    const size = words.sizes.get(id) ?? 20;
    return textSizes.find(([most]) => size <= most)?.[1] ?? 'huge';
  }
}

/** Text elements that belong to another element become its words. */
function boundWords(elements: readonly ExcalidrawElement[]) {
  const known = new Map(elements.map((element) => [element.id, element]));
  const of = new Map<string, string>();
  const sizes = new Map<string, number>();
  const inside = new Set<string>();
  for (const { id, type, raw } of elements) {
    const container = known.get(String(raw['containerId'] ?? ''));
    if (
      type !== 'text' ||
      !container ||
      !/^(rectangle|ellipse|diamond|arrow|line)$/.test(container.type)
    )
      continue;
    inside.add(id);
    of.set(container.id, String(raw['originalText'] ?? raw['text']));
    sizes.set(container.id, sizeOf(raw));
  }
  return { of, sizes, inside };
}

function sizeOf(raw: ExcalidrawElement['raw']): number {
  const size = Number(raw['fontSize'] ?? 20);
  return Number.isFinite(size) ? Math.min(2000, Math.max(1, size)) : 20;
}

function widthOf(raw: ExcalidrawElement['raw']): number {
  const width = Number(raw['strokeWidth'] ?? 2);
  return Number.isFinite(width) ? Math.min(64, Math.max(0.25, width)) : 2;
}

function lineProps(raw: ExcalidrawElement['raw']): { dash: string } {
  return { dash: dashes[String(raw['strokeStyle'])] ?? 'solid' };
}

function isBent(points: readonly Point[]): boolean {
  const [from, to] = [points[0]!, points.at(-1)!];
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return points.some(
    ({ x, y }) =>
      Math.abs((to.x - from.x) * (y - from.y) - (to.y - from.y) * (x - from.x)) / length > STRAIGHT,
  );
}
