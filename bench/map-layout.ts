// node bench/map-layout.ts: what a large map's layout costs at first and after each kind of change, in the same run.
// The layout after a change is everything from the document's telling of it to all boxes, the index of them and the
// order of painting known; reckoning and writing the change itself comes before and is told apart.
// Ends with exit code 1 if that costs more than a fifth of the first layout.
import * as Y from 'yjs';
import { Board, type RecordId, type Transaction } from '../packages/board/src/index.ts';
import { SpatialIndex } from '../packages/editor/src/index.ts';
import {
  addStage,
  addTouchpoint,
  bindToCell,
  createMap,
  type MapLayout,
} from '../packages/journey/src/index.ts';
import { kinds } from '../packages/objects/src/models.ts';

const columns = 40;
const lanes = 14;
const stickies = 600;
const runs = 60;
const mostOfFirst = 1 / 5;
const laneTypes = ['touchpoints', 'emotion', 'text', 'need', 'opportunity'] as const;

const { update, map } = largeMap();
const firsts: number[] = [];
const costs = new Map<string, { layout: number[]; whole: number[] }>();
for (let run = 0; run < runs; run++) {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, update);
  const board = new Board(doc, kinds);
  const start = performance.now();
  const index = new SpatialIndex(board);
  firsts.push(performance.now() - start);
  const layout = board.read.derived<MapLayout>(map);
  if (layout?.columns.length !== columns || layout.items.size !== stickies)
    throw new Error(
      `got ${layout?.columns.length} columns and ${layout?.items.size} stickies, expected ${columns} and ${stickies}`,
    );
  board.subscribe(({ affected }) => index.update(affected));
  let told = 0;
  doc.on('beforeObserverCalls', () => {
    // Yjs may tidy up words in a transaction of its own that follows
    told ||= performance.now();
  });
  for (const [name, change] of Object.entries(changesOf(layout, run))) {
    const known = costs.get(name) ?? { layout: [], whole: [] };
    costs.set(name, known);
    told = 0;
    const start = performance.now();
    board.transact((tx) => change(tx));
    board.read.derived<MapLayout>(map);
    board.objects();
    const end = performance.now();
    known.layout.push(end - told);
    known.whole.push(end - start);
  }
}
const first = undisturbed(firsts);
console.log(`${columns} columns, ${lanes} lanes, ${stickies} stickies; ${runs} runs`);
console.log(`first layout: ${first.toFixed(2)} ms`);
for (const [name, { layout, whole }] of costs) {
  const cost = undisturbed(layout);
  const isFine = cost <= first * mostOfFirst;
  console.log(
    `${isFine ? 'pass' : 'FAIL'} ${name}: ${cost.toFixed(2)} ms, ${(cost / first).toFixed(3)} of the first; with the change itself ${undisturbed(whole).toFixed(2)} ms`,
  );
  if (!isFine) process.exitCode = 1;
}

/** One change of each kind; all of them are followed by where everything on the map stands. */
function changesOf(layout: MapLayout, run: number): Record<string, (tx: Transaction) => unknown> {
  const items = [...layout.items.keys()];
  const item = items[(run * 37) % items.length] as RecordId;
  const noteLane = layout.lanes.filter(({ type }) => type === 'stickies')[run % 3]?.id as RecordId;
  const column = layout.columns[(run * 7) % columns]?.id as RecordId;
  const stage = layout.stages[run % layout.stages.length]?.id as RecordId;
  return {
    'words on a sticky': (tx) => tx.setText(item, `Other words ${run}`),
    'a sticky into another cell': (tx) => bindToCell(tx, tx.read, item, noteLane, column, 0),
    'another name of a stage': (tx) => tx.setText(stage, `Another ${run}`),
    'another height of a lane': (tx) => tx.update(noteLane, { props: { height: 300 + run } }),
    'a new touchpoint': (tx) => addTouchpoint(tx, tx.read, map, column, { title: 'New' }),
    'the map moved': (tx) => tx.update(map, { geometry: [run, run, 100, 100, 0] }),
    'a new stage': (tx) => addStage(tx, tx.read, map, { title: 'New' }),
  };
}

function largeMap(): { update: Uint8Array; map: RecordId } {
  const doc = new Y.Doc();
  const board = new Board(doc, kinds);
  const map = board.transact((tx) => {
    const made = createMap(tx, {
      at: { x: 0, y: 0 },
      title: 'Large',
      dir: 'ltr',
      stages: Array.from({ length: columns / 4 }, (_, i) => ({
        title: `Stage ${i}`,
        phase: null,
        steps: Array.from({ length: 4 }, (_, n) => `Step ${i}.${n}`),
      })),
      lanes: Array.from({ length: lanes }, (_, i) => {
        const type = laneTypes[i] ?? 'stickies';
        return { type, title: `${type} ${i}` };
      }),
    });
    const steps = made.stages.flatMap((stage) => stage.steps);
    const noteLanes = made.lanes.filter(({ type }) => type === 'stickies');
    for (const step of steps)
      for (let i = 0; i < 2; i++)
        addTouchpoint(tx, tx.read, made.map, step, { title: `Touchpoint ${i}` });
    for (let i = 0; i < stickies; i++) {
      const sticky = tx.create({
        kind: 'sticky',
        geometry: [0, 0, 200, 200, 0],
        text: `What somebody has noticed here, number ${i}`,
      });
      const lane = noteLanes[i % noteLanes.length]?.id as RecordId;
      bindToCell(tx, tx.read, sticky, lane, steps[i % steps.length] as RecordId, 0);
    }
    return made.map;
  });
  return { update: Y.encodeStateAsUpdate(doc), map };
}

/** The first tenth of the times: on a machine that is shared the rest tells of the others too. */
function undisturbed(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 10)] ?? Number.NaN;
}
