import { Board, type Read, type RecordId } from '@feltline/board';
import { Editor, type PointerInput, type Translate } from '@feltline/editor';
import { type Box, centreOf } from '@feltline/geometry';
import {
  addPersona,
  addTouchpoint,
  createMap,
  type LaneType,
  type MapLayout,
  type MapSpec,
  readMap,
  setEmotion,
} from '@feltline/journey';
import * as Y from 'yjs';
import { gestures } from '../src/gestures.ts';
import { kinds } from '../src/models.ts';
import { objectStrings } from '../src/strings.ts';

type Keys = Pick<PointerInput, 'shift' | 'alt' | 'mod' | 'pointerType'>;

export const english: Translate = (key, vars = {}) =>
  (objectStrings.en[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(vars[name]));

/** A person in front of a map of three stages with touchpoints, feelings and two lanes for notes. */
export class MapUser {
  readonly doc = new Y.Doc();
  readonly board = new Board(this.doc, kinds);
  readonly editor: Editor;
  readonly map: RecordId;
  readonly stages: readonly RecordId[];
  readonly steps: readonly RecordId[];
  readonly lanes: Readonly<Record<'touchpoints' | 'emotion' | 'positives' | 'negatives', RecordId>>;
  readonly persona: RecordId;
  /** One per stage: the first two have a feeling of +1 and −2, the third none. */
  readonly placements: readonly RecordId[];

  constructor(options: { readOnly?: boolean; dir?: MapSpec['dir'] } = {}) {
    const made = this.board.transact((tx) => {
      const types: LaneType[] = ['touchpoints', 'emotion', 'positives', 'negatives'];
      const map = createMap(tx, {
        at: { x: 50, y: 20 },
        title: 'Shoes',
        dir: options.dir ?? 'ltr',
        stages: [
          { title: 'Awareness', phase: 'before' },
          { title: 'Decision', phase: 'before' },
          { title: 'Loyalty', phase: 'after' },
        ],
        lanes: types.map((type) => ({ type, title: type })),
      });
      const steps = map.stages.map((stage) => stage.steps[0] as RecordId);
      const persona = addPersona(tx, tx.read, map.map, { name: 'Marta' });
      const placements = ['Ad', 'Chat', 'Mail'].map((title, i) => {
        const step = steps[i] as RecordId;
        return addTouchpoint(tx, tx.read, map.map, step, {
          title,
          props: { channelType: 'digital' },
        }).placement;
      });
      setEmotion(tx, tx.read, persona, placements[0] as RecordId, 10);
      setEmotion(tx, tx.read, persona, placements[1] as RecordId, -20);
      return { ...map, steps, persona, placements };
    });
    this.map = made.map;
    this.stages = made.stages.map((stage) => stage.id);
    this.steps = made.steps;
    this.lanes = Object.fromEntries(
      made.lanes.map((lane) => [lane.type, lane.id]),
    ) as MapUser['lanes'];
    this.persona = made.persona;
    this.placements = made.placements;
    this.editor = new Editor({
      board: this.board,
      gestures,
      t: english,
      reducedMotion: true,
      readOnly: options.readOnly ?? false,
    });
    this.editor.camera.setViewport(1400, 900);
  }

  layout(read: Read = this.board.read): MapLayout {
    const layout = read.derived<MapLayout>(this.map);
    if (!layout) throw new Error('expected the map to be laid out');
    return layout;
  }

  model(read: Read = this.board.read) {
    return readMap(this.map, read);
  }

  titles(read: Read = this.board.read): readonly (string | undefined)[] {
    return this.layout(read).stages.map((stage) => read.record(stage.id)?.text);
  }

  part(part: string) {
    const found = gestures
      .get('journey-map')
      ?.parts?.(this.record(this.map), this.board.read)
      .find((one) => one.part === part);
    if (!found) throw new Error(`expected the map to have the part ${part}`);
    return found;
  }

  record(id: RecordId) {
    const record = this.board.get(id);
    if (!record) throw new Error(`expected a record ${id}`);
    return record;
  }

  cell(lane: RecordId, column: RecordId): Box {
    const cell = this.layout().cells.find((one) => one.lane === lane && one.column === column);
    if (!cell) throw new Error('expected such a cell');
    return cell.box;
  }

  value(placement: RecordId, read: Read = this.board.read): number | null {
    const point = this.layout(read).curves[0]?.points.find((one) => one.placement === placement);
    return point ? point.value : null;
  }

  pointOf(placement: RecordId): readonly [number, number] {
    const point = this.layout().curves[0]?.points.find((one) => one.placement === placement);
    if (!point) throw new Error('expected such a point');
    return [point.at.x, point.at.y];
  }

  sticky(x: number, y: number, text = ''): RecordId {
    return this.board.transact((tx) =>
      tx.create({ kind: 'sticky', geometry: [x, y, 200, 200, 0], text }),
    );
  }

  click(box: Box, keys: Keys = {}): this {
    const { x, y } = centreOf(box);
    this.editor.pointerMove({ x, y, ...keys });
    this.editor.pointerDown({ x, y, ...keys });
    this.editor.pointerUp({ x, y, ...keys });
    return this;
  }

  doubleClick(box: Box): this {
    this.click(box).click(box).editor.doubleClick(centreOf(box));
    return this;
  }

  /** Down and along, not yet up. */
  pull(from: readonly [number, number], to: readonly [number, number], keys: Keys = {}): this {
    const [x, y] = from;
    this.editor.pointerMove({ x, y, ...keys });
    this.editor.pointerDown({ x, y, ...keys });
    for (const share of [0.3, 0.7, 1]) {
      this.editor.pointerMove({ x: x + (to[0] - x) * share, y: y + (to[1] - y) * share, ...keys });
    }
    return this;
  }

  drag(from: readonly [number, number], to: readonly [number, number], keys: Keys = {}): this {
    this.pull(from, to, keys).editor.pointerUp({ x: to[0], y: to[1], ...keys });
    return this;
  }

  press(keys: string): boolean {
    const parts = keys.split('+');
    const key = parts.pop() ?? '';
    return this.editor.keyDown({
      key,
      mod: parts.includes('mod'),
      shift: parts.includes('shift'),
      alt: parts.includes('alt'),
    });
  }

  focus(part: string): this {
    this.editor.selection.focus({ object: this.map, part });
    return this;
  }

  bytes(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }
}

export function middle(box: Box): readonly [number, number] {
  const { x, y } = centreOf(box);
  return [x, y];
}
