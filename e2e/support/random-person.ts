import type { BoardPage, PageBox, WireRecord } from './board-page.ts';
import { dropFile } from './drop-file.ts';
import type { Network } from './network.ts';
import { paste } from './paste.ts';
import { expect } from './test.ts';

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
  ...['Alt+c', 'Alt+Shift+c', 'Shift+f', 'Control+Shift+f', 'Control+Enter', 'Enter'],
];
/** Keys for several things. */
const keysOnSeveral = [
  ...['Alt+a', 'Alt+h', 'Alt+d', 'Alt+w', 'Alt+v', 'Alt+s', 'Alt+Shift+h', 'Alt+Shift+v'],
  ...['Alt+Shift+t', 'Control+g', 'Control+Shift+g', 'Control+Shift+l', 'Alt+c', 'Alt+l'],
  ...['Control+d', 'ArrowUp', 'Delete'],
];
/** What the palette has besides and has nothing to do with what stands on the board, or leaves the page. */
const otherCommands =
  /save|import|templat|theme|share|copy as image|picture|open link|present|search|shortcut|new board|language|zoom|show |look |focus|minimap|grid|wheel|dark|light|single letters|hand|export|add many|replace/i;
const drawnTools = ['r', 'o', 'l', 'f', 'p', 'Shift+P', 'e', 'e', 'Shift+T'];
const links = ['https://example.com/spring', 'http://example.org/a?b=c#d', 'mailto:a@example.com'];
const sheet = { 'text/plain': 'Step\tWho\nקנייה\tMarta\nReturn\t"two\nlines"\n' };
/** A picture of one pixel. */
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

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
      ['connect', 2, () => this.#connect()],
      ['drag', 6, () => this.#dragOne()],
      ['copy', 1, () => this.#dragCopy()],
      ['resize', 2, () => this.#resizeOne()],
      ['turn', 2, () => this.#turnOne()],
      ['marquee', 3, () => this.#drag(this.#somewhere(), this.#somewhere())],
      ['several', 4, () => this.#keyOnSeveral()],
      ['command', 8, () => this.#command()],
      ['tag', 1, () => this.#tag()],
      ['picture', 1, () => this.#picture()],
      ['link', 1, () => paste(this.board.page, { 'text/plain': this.#oneOf(links) })],
      ['lines', 1, () => paste(this.board.page, { 'text/plain': words.slice(0, 3).join('\n') })],
      ['sheet', 1, () => this.#pasteSheet()],
      ['bulk', 1, () => this.#bulk()],
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

  async #keyOnSeveral(): Promise<void> {
    if (this.#under(4) === 0) await this.#press('Control+a');
    else await this.#drag(this.#somewhere(), this.#somewhere());
    await this.#press(this.#oneOf(keysOnSeveral));
    await this.#rest();
  }

  async #connect(): Promise<void> {
    const [from, to] = [await this.#objectInSight(), await this.#objectInSight()];
    if (!from || !to) return;
    await this.#press('l');
    await this.#drag(from, to);
    await this.#rest();
  }

  async #dragCopy(): Promise<void> {
    const at = await this.#objectInSight();
    if (!at) return;
    await this.board.page.keyboard.down('Alt');
    await this.#drag(at, this.#somewhere());
    await this.board.page.keyboard.up('Alt');
  }

  async #resizeOne(): Promise<void> {
    const box = await this.#chosenBox();
    if (!box) return;
    const corner = { x: box.x + box.width, y: box.y + box.height };
    await this.#drag(corner, this.#somewhere());
  }

  /** By the control beside the lower left corner. */
  async #turnOne(): Promise<void> {
    const box = await this.#chosenBox();
    if (box) await this.#drag({ x: box.x - 18, y: box.y + box.height + 18 }, this.#somewhere());
  }

  /** Anything that the palette offers for the selection, or a tool that is then used. */
  async #command(): Promise<void> {
    const { page } = this.board;
    const at = await this.#objectInSight();
    if (at) await page.mouse.click(at.x, at.y);
    await page.keyboard.press('Control+k');
    const options = page.getByRole('option');
    const all = await options.locator('.palette-words').allTextContents();
    const offered = all.filter((one) => !otherCommands.test(one));
    if (offered.length === 0) return this.#rest();
    const command = this.#oneOf(offered);
    this.log.push(`“${command}”`);
    const field = page.getByRole('combobox');
    const menu = page.getByRole('menu').first();
    // A menu that the click above opened may come late, over the palette.
    await expect
      .poll(async () => (await menu.isVisible()) || (await field.isEditable()))
      .toBe(true);
    if (await menu.isVisible()) return this.#rest();
    await field.fill(command);
    await page.keyboard.press('Enter');
    if (this.#under(2) === 0) await this.#drag(this.#somewhere(), this.#somewhere());
    else await page.keyboard.type(this.#oneOf(words));
    await this.#rest();
  }

  async #tag(): Promise<void> {
    const { page } = this.board;
    const at = await this.#objectInSight();
    if (at) await page.mouse.click(at.x, at.y);
    const tags = page.getByRole('button', { name: 'Tags', exact: true });
    if (await tags.isVisible()) {
      await tags.click();
      await page.keyboard.type(this.#oneOf(['pain', 'idea', 'שאלה']));
      await page.keyboard.press('Enter');
    }
    await this.#rest();
  }

  async #picture(): Promise<void> {
    const content = Uint8Array.from(atob(dot), (sign) => sign.charCodeAt(0));
    await dropFile(this.board.page, { name: 'dot.png', content }, this.#somewhere());
  }

  async #pasteSheet(): Promise<void> {
    const { page } = this.board;
    // Into words that are being written cells go as words, and nothing is asked.
    await this.#rest();
    const tables = async () => (await this.board.ofKind('table')).map(({ id }) => id);
    const before = new Set(await tables());
    const kind = this.#oneOf(['Sticky notes', 'Table']);
    await paste(page, sheet);
    const dialog = page.getByRole('dialog', { name: 'Paste 3 × 2 cells' });
    if (this.network.isCut) {
      // Without a line to the server what asks may not come: the cells are then a table, and that is said.
      const isTable = async () => (await tables()).some((id) => !before.has(id));
      await expect.poll(async () => (await dialog.isVisible()) || (await isTable())).toBe(true);
      if (!(await dialog.isVisible())) {
        await expect(page.getByText('Pasted as “Table”')).toBeVisible();
        return this.#rest();
      }
    }
    await dialog.getByText(kind, { exact: true }).click();
    await dialog.getByRole('button', { name: 'Paste', exact: true }).click();
    await this.#rest();
  }

  async #bulk(): Promise<void> {
    const { keyboard } = this.board.page;
    await this.#press('Shift+N');
    for (let i = 0; i < 3; i++) {
      await keyboard.type(this.#oneOf(words));
      await keyboard.press('Enter');
    }
    await this.#rest();
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

  /** Of one object that was just chosen, CSS pixels of the page. */
  async #chosenBox(): Promise<PageBox | undefined> {
    const at = await this.#objectInSight();
    if (!at) return undefined;
    await this.board.page.mouse.click(at.x, at.y);
    const [chosen] = await this.board.selection();
    return chosen ? this.board.boxOf(chosen).catch(() => undefined) : undefined;
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
