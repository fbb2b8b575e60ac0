import { readFileSync } from 'node:fs';
import { Board, type RecordId, type RecordInput } from '@feltline/board';
import type { Box } from '@feltline/geometry';
import { type MapLayout, planTouchpointCsv } from '@feltline/journey';
import {
  lightTheme,
  type PaintEnv,
  type Painters,
  PretextLayout,
  paintObjects,
  paintOverlays,
  RecordingSurface,
} from '@feltline/scene';
import * as Y from 'yjs';
import { kinds } from '../src/models.ts';
import { painters, placeholderPainter } from '../src/paint.ts';
import { objectStrings } from '../src/strings.ts';
import { installTextMeasure } from './measure-text.ts';

const all: Painters = { byKind: painters, placeholder: placeholderPainter };
const texts = new PretextLayout('Rubik');

export function newBoard(...records: RecordInput[]): Board {
  installTextMeasure();
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of records) tx.create(record);
  });
  return board;
}

/** A board with the example journey, as importing its file makes it. */
export function exampleBoard(): { board: Board; map: RecordId; layout: () => MapLayout } {
  const board = newBoard();
  const file = new URL('../../journey/test/golden/e1-running-shoes.csv', import.meta.url);
  const plan = planTouchpointCsv(readFileSync(file), board, { map: 'new' });
  if ('errors' in plan) throw new Error(JSON.stringify(plan.errors));
  const { map } = board.transact((tx) => plan.apply(tx));
  return { board, map, layout: () => board.read.derived<MapLayout>(map)! };
}

export type EnvChanges = Partial<
  Pick<
    PaintEnv,
    | 'zoom'
    | 'view'
    | 'free'
    | 'theme'
    | 'hidden'
    | 'emphasis'
    | 'images'
    | 'lists'
    | 'exported'
    | 'budget'
    | 'overview'
  >
>;

/** Paints as a canvas would: objects in z order, what is outside the view left out by nobody but the painters. */
export function painted(board: Board, changes: EnvChanges = {}): RecordingSurface {
  const surface = new RecordingSurface();
  paintObjects(surface, inOrder(board), envOf(board, changes), all);
  return surface;
}

export function paintedOverlay(board: Board, changes: EnvChanges): RecordingSurface {
  const surface = new RecordingSurface();
  paintOverlays(surface, inOrder(board), envOf(board, changes), all);
  return surface;
}

function inOrder(board: Board): RecordId[] {
  return [...board.objects()].sort((a, b) => board.compareZ(a, b));
}

function envOf(board: Board, changes: EnvChanges): PaintEnv {
  return {
    zoom: 1,
    view: { x: -10_000, y: -10_000, width: 20_000, height: 20_000 },
    read: board.read as PaintEnv['read'],
    texts,
    theme: lightTheme,
    t: (key) => objectStrings.en[key] ?? key,
    uiDir: 'ltr',
    ...changes,
  };
}

/** Bounds of a recorded operation in board space; nothing for paths, whose data is in their own space. */
export function boundsOf(op: RecordingSurface['ops'][number]): Box | undefined {
  const [a, , , d, e, f] = op.matrix;
  if (op.op === 'rect' || op.op === 'image') {
    const { x, y, width, height } = op.box;
    return { x: a * x + e, y: d * y + f, width: a * width, height: d * height };
  }
  if (op.op === 'text') return { x: a * op.run.x + e, y: d * op.run.y + f, width: 0, height: 0 };
  return undefined;
}
