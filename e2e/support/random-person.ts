import type { BoardPage, WireRecord } from './board-page.ts';
import type { Network } from './network.ts';

/** Where hands may go, CSS pixels of the page: the canvas without its bars. */
const ground = { left: 130, top: 110, right: 1180, bottom: 760 };
const words = [
  'late',
  'שלום עולם',
  'Привет',
  'perché no?',
  '👍🏽',
  'two\nlines',
  'a b c',
  'אחת two 3',
];
/** Keys for whatever is selected. */
const keysOnSelection = [
  ...['Control+d', 'Control+g', 'Control+Shift+g', 'Control+Shift+l', 'PageUp', 'PageDown'],
  ...['Delete', 'ArrowLeft', 'Shift+ArrowDown', 'Alt+ArrowRight', 'Control+Backspace'],
  ...['Control+c', 'Control+x', 'Control+Alt+c', 'Control+Alt+v', 'Tab', ']', '['],
];
const drawnTools = ['r', 'o', 'l', 'f', 'p', 'e'];

/** Somebody who does things at random with mouse and keyboard; the same seed does the same as far as others let it. */
export class RandomPerson {
  readonly board: BoardPage;
  readonly network: Network;
  /** What was done, newest last, to tell when something goes wrong. */
  readonly log: string[] = [];
  #state: number;

  constructor(board: BoardPage, network: Network, seed: number) {
    this.board = board;
    this.network = network;
    this.#state = seed >>> 0;
  }

  async actFor(ms: number): Promise<void> {
    const end = Date.now() + ms;
    while (Date.now() < end) await this.#act();
    await this.#rest();
    this.network.mend();
  }

  /** Takes back everything this person can take back. Answers how many steps that were. */
  async undoAll(): Promise<number> {
    await this.#rest();
    const { page } = this.board;
    const undo = page.getByRole('button', { name: 'Undo' });
    let steps = 0;
    while (await undo.isEnabled()) {
      await page.keyboard.press('Control+z');
      steps++;
      if (steps > 5000) throw new Error('Undo did not come to an end after 5000 steps');
    }
    return steps;
  }

  async #act(): Promise<void> {
    const acts: readonly (readonly [name: string, weight: number, act: () => Promise<void>])[] = [
      ['sticky', 4, () => this.#writeWith('n')],
      ['text', 2, () => this.#writeWith('t')],
      ['draw', 5, () => this.#draw()],
      ['drag', 6, () => this.#dragOne()],
      ['marquee', 3, () => this.#drag(this.#somewhere(), this.#somewhere())],
      ['type', 3, () => this.#typeInOne()],
      ['key', 8, () => this.#keyOnOne()],
      ['paste', 2, () => this.#press('Control+v')],
      ['undo', 3, () => this.#press('Control+z')],
      ['redo', 2, () => this.#press('Control+Shift+z')],
      ['network', 1, () => this.#toggleNetwork()],
    ];
    let pick = this.#under(acts.reduce((sum, [, weight]) => sum + weight, 0));
    const found = acts.find(([, weight]) => {
      pick -= weight;
      return pick < 0;
    });
    if (!found) return;
    this.log.push(found[0]);
    await found[2]();
  }

  async #writeWith(tool: string): Promise<void> {
    const at = this.#somewhere();
    await this.#press(tool);
    await this.board.page.mouse.click(at.x, at.y);
    await this.board.page.keyboard.type(this.#oneOf(words));
    await this.#rest();
  }

  async #draw(): Promise<void> {
    await this.#press(this.#oneOf(drawnTools));
    await this.#drag(this.#somewhere(), this.#somewhere());
    await this.#rest();
  }

  async #dragOne(): Promise<void> {
    const at = await this.#objectInSight();
    if (at) await this.#drag(at, this.#somewhere());
  }

  async #typeInOne(): Promise<void> {
    const at = await this.#objectInSight();
    if (!at) return;
    await this.board.page.mouse.dblclick(at.x, at.y);
    await this.board.page.keyboard.type(this.#oneOf(words));
    await this.#rest();
  }

  async #keyOnOne(): Promise<void> {
    const at = await this.#objectInSight();
    if (at) await this.board.page.mouse.click(at.x, at.y);
    await this.#press(this.#oneOf(keysOnSelection));
  }

  async #toggleNetwork(): Promise<void> {
    if (this.#under(2) === 0) this.network.cut();
    else this.network.mend();
  }

  /** Nothing is typed in, no tool is in hand. */
  async #rest(): Promise<void> {
    for (const key of ['Escape', 'Escape', 'v']) await this.#press(key);
  }

  async #press(key: string): Promise<void> {
    this.log.push(key);
    await this.board.page.keyboard.press(key);
  }

  async #drag(from: Point, to: Point): Promise<void> {
    const { mouse } = this.board.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    await mouse.move(to.x, to.y, { steps: 6 });
    await mouse.up();
  }

  /** The middle of some object that can be reached. */
  async #objectInSight(): Promise<Point | undefined> {
    const records = (await this.board.records()).filter(stands);
    for (let tries = 0; tries < 4 && records.length > 0; tries++) {
      const { id } = this.#oneOf(records);
      const at = await this.board.centreOf(id).catch(() => undefined);
      if (at && within(at)) return at;
    }
    return undefined;
  }

  #somewhere(): Point {
    return {
      x: ground.left + this.#under(ground.right - ground.left),
      y: ground.top + this.#under(ground.bottom - ground.top),
    };
  }

  #oneOf<T>(list: readonly T[]): T {
    return list[this.#under(list.length)] as T;
  }

  /** 0 … below − 1: mulberry32. */
  #under(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  }
}

interface Point {
  x: number;
  y: number;
}

function stands(record: WireRecord): boolean {
  return record.kind !== 'board' && (record.geometry !== undefined || record.kind === 'connector');
}

function within({ x, y }: Point): boolean {
  return x > ground.left && x < ground.right && y > ground.top && y < ground.bottom;
}
