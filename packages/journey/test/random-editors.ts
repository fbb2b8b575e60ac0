import type { Board, RecordId, Transaction } from '@feltline/board';
import * as Y from 'yjs';
import { bindToCell, unbindFromCell } from '../src/commands/cells.ts';
import { setEmotion } from '../src/commands/emotions.ts';
import { addLane, moveLane, removeLane } from '../src/commands/lanes.ts';
import { addStage, moveStage, removeStage } from '../src/commands/stages.ts';
import { addStep, moveStep, removeStep } from '../src/commands/steps.ts';
import { addTouchpoint, movePlacement, removePlacement } from '../src/commands/touchpoints.ts';
import { readMap } from '../src/read-map.ts';
import { acceptsItems } from '../src/records/lane-type.ts';
import { filledMap } from './filled-map.ts';
import { newBoard } from './journey-board.ts';

/** A number below `n`, the same ones for the same seed (mulberry32). */
export function randomOf(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % n;
  };
}

/** One of the people: a board of their own that hears of the others' changes while they are connected. */
export interface Person {
  readonly board: Board;
  connected: boolean;
  /** Records their own changes were about. */
  readonly own: Set<RecordId>;
}

/** People around one map who edit at once, lose their line and undo. The same seed does the same. */
export class RandomEditors {
  readonly people: readonly Person[];
  readonly map: RecordId;
  /** Records that an undo or redo changed although they were none of that person's. */
  readonly trespasses: string[] = [];
  readonly #random: (n: number) => number;
  readonly #hub = new Y.Doc();

  constructor(seed: number, count: number) {
    this.#random = randomOf(seed);
    const filled = filledMap({
      dir: seed % 2 === 0 ? 'ltr' : 'rtl',
      stages: [
        { title: 'A', columns: [{ feelings: [10, 0], notes: 1 }, { feelings: [5] }] },
        { title: 'B', columns: [{ feelings: [-10], notes: 2 }] },
        { title: 'C', columns: [{ feelings: [], notes: 0 }] },
      ],
      lanes: ['touchpoints', 'emotion', 'positives', 'negatives', 'channel'],
    });
    this.map = filled.map;
    Y.applyUpdate(this.#hub, Y.encodeStateAsUpdate(filled.board.doc));
    this.people = Array.from({ length: count }, () => {
      const board = newBoard();
      Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(this.#hub));
      const own = new Set<RecordId>();
      board.subscribe(({ origin, records }) => {
        if (origin === 'local') for (const id of records) own.add(id);
      });
      return { board, connected: true, own };
    });
  }

  /** So many edits, disconnects and meetings of whoever is connected; at the end everybody has everything. */
  run(edits: number): void {
    for (let i = 0; i < edits; i++) {
      const person = this.#one(this.people) as Person;
      const kind = this.#random(20);
      if (kind === 0) person.connected = !person.connected;
      else if (kind < 5) this.#takeBack(person, kind === 4);
      else this.#edit(person.board);
      if (this.#random(3) === 0) this.#exchange();
    }
    for (const person of this.people) person.connected = true;
    this.#exchange();
    this.#exchange();
  }

  #takeBack({ board, own }: Person, again: boolean): void {
    const { changed } = again ? board.redo() : board.undo();
    for (const id of changed) if (!own.has(id)) this.trespasses.push(id);
  }

  #exchange(): void {
    for (const { board, connected } of this.people) {
      if (connected) Y.applyUpdate(this.#hub, Y.encodeStateAsUpdate(board.doc));
    }
    for (const { board, connected } of this.people) {
      if (connected) Y.applyUpdate(board.doc, Y.encodeStateAsUpdate(this.#hub));
    }
  }

  #one<T>(list: readonly T[]): T | undefined {
    return list[this.#random(Math.max(1, list.length))];
  }

  /** One edit of the map as this person sees it now, as one step. */
  #edit(board: Board): void {
    const { read } = board;
    const model = readMap(this.map, read);
    const stage = this.#one(model.stages)?.id;
    const step = this.#one(model.steps)?.id;
    const lane = this.#one(model.lanes);
    const places = [...model.placementsByStep.values()].flat();
    const placement = this.#one([...places, ...model.unplacedPlacements.values()])?.id;
    const items = [...model.cellItems.values()].flat().concat(model.unplaced);
    const item = this.#one(items.filter((id) => read.record(id)?.kind === 'sticky'));
    const index = this.#random(4);
    const doing = this.#random(16);
    board.transact((tx) => {
      const { map } = this;
      if (doing === 0) addStage(tx, read, map, { title: `S${this.#random(99)}` });
      else if (doing === 1 && stage) removeStage(tx, read, stage);
      else if (doing === 2 && stage) moveStage(tx, read, stage, index);
      else if (doing === 3 && stage) addStep(tx, read, stage, { title: `T${this.#random(99)}` });
      else if (doing === 4 && step) removeStep(tx, read, step);
      else if (doing === 5 && step && stage) moveStep(tx, read, step, { stage, index });
      else if (doing === 6)
        addLane(tx, read, map, { type: this.#one(['positives', 'stickies', 'emotion']) as never });
      else if (doing === 7 && lane && index === 0) removeLane(tx, read, lane.id);
      else if (doing === 8 && lane) moveLane(tx, read, lane.id, index);
      else if (doing < 11 && step) addTouchpoint(tx, read, map, step, { title: 'Touch', index });
      else if (doing === 11 && placement && step) movePlacement(tx, read, placement, step, index);
      else if (doing === 12 && placement && index === 0) removePlacement(tx, read, placement);
      else if (doing === 13 && placement && model.personas[0])
        setEmotion(tx, read, model.personas[0].id, placement, this.#random(41) - 20);
      else if (step && lane && acceptsItems(lane.props.type))
        this.#note(tx, board, {
          item: doing === 14 ? item : undefined,
          step,
          lane: lane.id,
          index,
        });
      else if (item && index === 0) unbindFromCell(tx, read, item, [0, 900, 200, 200, 0]);
    });
  }

  #note(
    tx: Transaction,
    { read }: Board,
    to: { item: RecordId | undefined; step: RecordId; lane: RecordId; index: number },
  ): void {
    const made =
      to.item ?? tx.create({ kind: 'sticky', text: 'note', geometry: [0, 0, 200, 200, 0] });
    bindToCell(tx, to.item ? read : tx.read, made, to.lane, to.step, to.index);
  }
}
