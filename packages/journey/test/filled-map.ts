import { type Board, newId, type RecordId, type Transaction } from '@feltline/board';
import { bindToCell } from '../src/commands/cells.ts';
import { createMap } from '../src/commands/create-map.ts';
import { addPersona, setEmotion } from '../src/commands/emotions.ts';
import type { LaneSpec } from '../src/commands/map-records.ts';
import { addTouchpoint } from '../src/commands/touchpoints.ts';
import type { Phase } from '../src/records/stage.ts';
import type { TouchpointProps } from '../src/records/touchpoint.ts';
import { newBoard } from './journey-board.ts';

/** A column: a feeling (tenths or unknown) per touchpoint, and how many notes in each lane that takes them. */
export interface ColumnSketch {
  feelings?: (number | null)[];
  notes?: number;
  title?: string;
  props?: TouchpointProps;
}

export interface MapSketch {
  dir?: 'ltr' | 'rtl';
  stages: { title?: string; phase?: Phase | null; columns: ColumnSketch[] }[];
  lanes?: LaneSpec['type'][];
  personas?: number;
}

export interface FilledMap {
  board: Board;
  map: RecordId;
  stages: { id: RecordId; steps: RecordId[] }[];
  lanes: RecordId[];
  personas: RecordId[];
  /** In journey order. */
  placements: RecordId[];
  notes: RecordId[];
}

const takers = ['positives', 'negatives', 'stickies', 'opportunity', 'need'];

/** A map on a board of its own. */
export function filledMap(sketch: MapSketch, board = newBoard()): FilledMap {
  return board.transact((tx) => fill(tx, board, sketch));
}

function fill(tx: Transaction, board: Board, sketch: MapSketch): FilledMap {
  const lanes = sketch.lanes ?? ['touchpoints', 'emotion', 'positives'];
  const made = createMap(tx, {
    at: { x: 100, y: 200 },
    title: 'Map',
    dir: sketch.dir ?? 'ltr',
    stages: sketch.stages.map(({ title = 'Stage', phase = null, columns }) => ({
      title,
      phase,
      steps: columns.map((column) => column.title ?? ''),
    })),
    lanes: lanes.map((type) => ({ type, title: type })),
  });
  const { map } = made;
  const count = sketch.personas ?? 1;
  const personas = Array.from({ length: count }, (_, i) =>
    addPersona(tx, tx.read, map, { name: `Persona ${i + 1}` }),
  );
  const placements: RecordId[] = [];
  const notes: RecordId[] = [];
  for (const [i, { columns }] of sketch.stages.entries()) {
    for (const [n, column] of columns.entries()) {
      const step = made.stages[i]?.steps[n] as RecordId;
      for (const feeling of column.feelings ?? []) {
        const options = { title: `T${placements.length + 1}`, props: column.props ?? {} };
        const { placement } = addTouchpoint(tx, tx.read, map, step, options);
        placements.push(placement);
        for (const persona of personas) setEmotion(tx, tx.read, persona, placement, feeling);
      }
      for (const lane of made.lanes.filter(({ type }) => takers.includes(type))) {
        for (let k = 0; k < (column.notes ?? 0); k++) {
          const note = tx.create({
            kind: 'sticky',
            id: newId(),
            text: `note ${k}`,
            geometry: [0, 0, 200, 200, 0],
          });
          bindToCell(tx, tx.read, note, lane.id, step);
          notes.push(note);
        }
      }
    }
  }
  return {
    board,
    map,
    stages: made.stages.map(({ id, steps }) => ({ id, steps: [...steps] })),
    lanes: made.lanes.map((lane) => lane.id),
    personas,
    placements,
    notes,
  };
}
