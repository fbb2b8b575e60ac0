import type { Load } from './load.ts';
import { type Cost, median } from './measure.ts';

export type Subject = 'floor' | 'app' | 'excalidraw';

export interface Result {
  readonly count: number;
  readonly name: string;
  readonly costs: Readonly<Record<Subject, Cost[]>>;
}

export interface LoadResult {
  readonly count: number;
  readonly loads: Readonly<Record<Subject, Load[]>>;
}

/** MB without a page around them. */
export interface HeapParts {
  readonly document: number;
  readonly records: number;
  readonly index: number;
}

/** What the app may cost, as a multiple of the floor, on the largest board. */
const mostTimesFloor: Readonly<Record<string, number>> = {
  'pan at 100 %': 1.5,
  'drag one': 1.5,
  'drag one hundred': 1.5,
  'pan zoomed out': 2,
  'zoom 10 % to 200 %': 2,
  'pan under remote moves': 2,
};
const largest = 10_000;
const smallest = 500;
const timesLessThanPeer = 4;
const typing = 'typing a key';
const mostTimesBareTyping = 1.5;

/** Medians of all gestures, and what the checks say of them. */
export function costTable(results: readonly Result[]): string {
  const head = [
    'notes',
    'gesture',
    'floor',
    'Feltline',
    'Excalidraw',
    'Feltline / floor',
    'Excalidraw / Feltline',
  ];
  const more = ['script', 'all processes', 'input to frame', 'updates', 'checks'];
  const rows = results.map((result) => {
    const value = (subject: Subject, key: keyof Cost) =>
      median(result.costs[subject].map((cost) => cost[key]));
    const all = (key: keyof Cost, digits: number) =>
      (['floor', 'app', 'excalidraw'] as const)
        .map((subject) => shown(value(subject, key), digits))
        .join(' · ');
    const [floor, app, peer] = [
      value('floor', 'task'),
      value('app', 'task'),
      value('excalidraw', 'task'),
    ];
    return [
      String(result.count),
      result.name,
      ...[floor, app, peer].map((cost) => shown(cost, 2)),
      shown(app / floor, 2),
      shown(peer / app, 1),
      all('script', 2),
      all('cpu', 1),
      all('latency', 1),
      all('shown', 0),
      checksOf(result).join('; ') || '–',
    ];
  });
  return markdown([...head, ...more], rows);
}

function checksOf({ count, name, costs }: Result): string[] {
  const value = (subject: Subject, key: keyof Cost) =>
    median(costs[subject].map((cost) => cost[key]));
  const checks: string[] = [];
  const check = (isMet: boolean, what: string) => checks.push(`${isMet ? 'pass' : 'FAIL'} ${what}`);
  const app = value('app', 'task');
  const most = mostTimesFloor[name];
  if (count === largest && most && costs.floor.length > 0)
    check(app <= most * value('floor', 'task'), `≤ ${most} × floor`);
  if (costs.excalidraw.length === 0) return checks;
  const peer = value('excalidraw', 'task');
  if (count === largest && most)
    check(peer >= timesLessThanPeer * app, `${timesLessThanPeer} × less than Excalidraw`);
  if (count === smallest) check(app <= peer, 'not slower than Excalidraw');
  if (name === typing) {
    const latency = value('app', 'latency');
    check(
      latency <= mostTimesBareTyping * value('floor', 'latency'),
      `≤ ${mostTimesBareTyping} × bare textarea, to the frame`,
    );
    check(
      latency <= value('excalidraw', 'latency') / 2 || latency <= 18,
      '≤ half of Excalidraw, or 18 ms',
    );
  }
  return checks;
}

export function loadTable(
  results: readonly LoadResult[],
  partsOf: (count: number) => HeapParts,
): string {
  const head = [
    'notes',
    'first full picture, ms: floor',
    'Feltline',
    'Excalidraw',
    'heap, MB: floor',
    'Feltline',
    'Excalidraw',
  ];
  const split = [
    'of Feltline’s: document',
    'records and order',
    'index',
    'layout',
    'rest',
    'checks',
  ];
  const rows = results.map(({ count, loads }) => {
    const of = (subject: Subject, key: 'pictureMs' | 'heap') =>
      median(loads[subject].map((load) => load[key]));
    const { document, records, index } = partsOf(count);
    const layout = median(loads.app.map((load) => load.layout ?? 0));
    const heap = of('app', 'heap');
    const checks: string[] = [];
    if (loads.excalidraw.length > 0 && loads.app.length > 0) {
      const isSooner = of('app', 'pictureMs') < of('excalidraw', 'pictureMs');
      const isLight = heap <= 2 * of('excalidraw', 'heap');
      checks.push(`${isSooner ? 'pass' : 'FAIL'} sooner than Excalidraw`);
      checks.push(`${isLight ? 'pass' : 'FAIL'} ≤ 2 × Excalidraw’s heap`);
    }
    return [
      String(count),
      ...(['floor', 'app', 'excalidraw'] as const).map((subject) =>
        shown(of(subject, 'pictureMs'), 0),
      ),
      ...(['floor', 'app', 'excalidraw'] as const).map((subject) => shown(of(subject, 'heap'), 1)),
      ...[document, records, index, layout, heap - document - records - index - layout].map(
        (part) => shown(part, 1),
      ),
      checks.join('; ') || '–',
    ];
  });
  return markdown([...head, ...split], rows);
}

function shown(value: number, digits: number): string {
  return Number.isFinite(value) && value !== 0 ? value.toFixed(digits) : '–';
}

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}
