// node --expose-gc bench/heap-parts.ts COUNT: what the parts of an open board weigh without a page around them, as JSON.

import * as Y from 'yjs';
import { Board } from '../packages/board/src/index.ts';
import { SpatialIndex } from '../packages/editor/src/index.ts';
import { kinds } from '../packages/objects/src/models.ts';
import { benchBoard } from './board-data.ts';
import { fillRecords } from './write-board.ts';

const collect = (globalThis as { gc?: () => void }).gc;
if (!collect) throw new Error('expected node --expose-gc');
const heap = () => {
  // what a first collection only moves, the next ones free
  for (let i = 0; i < 4; i++) collect();
  return process.memoryUsage().heapUsed / 1e6;
};

const update = updateOf(Number(process.argv[2]));
const doc = new Y.Doc();
doc.getMap('records');
const empty = heap();
Y.applyUpdate(doc, update);
const withDocument = heap();
const board = new Board(doc, kinds);
for (const id of board.objects()) board.zIndex(id);
const withRecords = heap();
const index = new SpatialIndex(board);
const withIndex = heap();
console.log(
  JSON.stringify({
    document: withDocument - empty,
    records: withRecords - withDocument,
    index: withIndex - withRecords,
    objects: index.size,
  }),
);

/** In a function of its own, so that the document it is made with can be collected. */
function updateOf(count: number): Uint8Array {
  const writer = new Y.Doc();
  fillRecords(writer, benchBoard(count));
  return Y.encodeStateAsUpdate(writer);
}
