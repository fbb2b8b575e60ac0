import type { Page } from '@playwright/test';

export interface Camera {
  /** The board point at the top left of the canvas. */
  x: number;
  y: number;
  /** CSS pixels per board unit. */
  zoom: number;
}
/** CSS pixels of the page. */
export interface PageBox {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface WireRecord {
  id: string;
  kind: string;
  geometry?: [x: number, y: number, width: number, height: number, degrees: number];
  order?: string;
  props?: Record<string, unknown>;
  text?: string;
}

/** `window.feltline`, which the board page shows with `?debug`. */
interface PageHook {
  camera: Camera;
  setCamera(camera: Camera): void;
  records(): WireRecord[];
  selection(): string[];
  boxOf(id: string, part?: string): PageBox | undefined;
  apply(changes: Pick<WireRecord, 'id' | 'geometry'>[]): void;
  idle(): Promise<void>;
}
/** `window.feltlineTest`, which comes with it for our own tests. */
interface TestHook {
  create(records: readonly WireRecord[]): void;
  choose(id: string, part?: string): void;
  run(action: string): void;
}
type HookedWindow = Window & { feltline?: PageHook; feltlineTest?: TestHook };

/** Opens a link to a board with the page hook, and waits until fonts, layout and sync have settled. */
export async function openBoard(page: Page, link: string, flags = ''): Promise<BoardPage> {
  const url = new URL(link);
  url.search = ['debug', flags].filter(Boolean).join('&');
  await page.goto(url.href);
  const board = new BoardPage(page);
  await board.idle();
  return board;
}

/** An open board as a test uses it. */
export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fonts, layout and sync have settled; throws when that takes longer than a minute. */
  async idle(): Promise<void> {
    const isIdle = () => (window as HookedWindow).feltline?.idle().then(() => true);
    await this.page.waitForFunction(isIdle, undefined, { timeout: 60_000 });
  }

  camera(): Promise<Camera> {
    return this.#hook(({ camera: { x, y, zoom } }) => ({ x, y, zoom }));
  }

  async setCamera(camera: Camera): Promise<void> {
    await this.#hook((feltline, to) => feltline.setCamera(to), camera);
    await this.idle();
  }

  records(): Promise<WireRecord[]> {
    return this.#hook((feltline) => feltline.records());
  }

  async ofKind(kind: string): Promise<WireRecord[]> {
    return (await this.records()).filter((record) => record.kind === kind);
  }

  selection(): Promise<string[]> {
    return this.#hook((feltline) => feltline.selection());
  }

  /** Throws when the object, or its part, has no box on the page. */
  async boxOf(id: string, part?: string): Promise<PageBox> {
    const box = await this.#hook((feltline, [id, part]) => feltline.boxOf(id, part), [
      id,
      part,
    ] as const);
    if (!box)
      throw new Error(`boxOf got ${id}${part ? `, part ${part}` : ''}, which is not on the page`);
    return box;
  }

  /** Waits until it is there: what a colleague did takes a moment to come. */
  async centreOf(id: string, part?: string): Promise<{ x: number; y: number }> {
    await this.page
      .waitForFunction(
        ([id, part]) => (window as HookedWindow).feltline?.boxOf(id, part),
        [id, part] as const,
        { timeout: 10_000 },
      )
      .catch(() => {}); // boxOf says what is missing
    const box = await this.boxOf(id, part);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Moves objects as a colleague's edit would. */
  async apply(changes: Pick<WireRecord, 'id' | 'geometry'>[]): Promise<void> {
    await this.#hook((feltline, changes) => feltline.apply(changes), changes);
  }

  /** Puts records on the board as a colleague would. */
  async create(records: readonly WireRecord[]): Promise<void> {
    await this.page.evaluate(
      (records) => (window as HookedWindow).feltlineTest?.create(records),
      records,
    );
  }

  async choose(id: string, part?: string): Promise<void> {
    await this.page.evaluate(
      ([id, part]) => (window as HookedWindow).feltlineTest?.choose(id, part),
      [id, part] as const,
    );
  }

  /** Runs an action as a menu does, in whatever language. */
  async run(action: string): Promise<void> {
    await this.page.evaluate(
      (action) => (window as HookedWindow).feltlineTest?.run(action),
      action,
    );
  }

  /** Waits while the view flies somewhere, as a person does before they point at something. */
  async still(): Promise<void> {
    await this.#hook(async (feltline) => {
      const place = () => JSON.stringify(feltline.camera);
      const frame = () => new Promise(requestAnimationFrame);
      for (let before = ''; before !== place(); await frame(), await frame()) before = place();
    });
  }

  async click(id: string, part?: string): Promise<void> {
    await this.still();
    const { x, y } = await this.centreOf(id, part);
    await this.page.mouse.click(x, y);
  }

  async doubleClick(id: string, part?: string): Promise<void> {
    await this.still();
    const { x, y } = await this.centreOf(id, part);
    await this.page.mouse.dblclick(x, y);
  }

  /** Drags from the middle of an object by CSS pixels, in steps as a hand does. */
  async drag(id: string, by: { x: number; y: number }, part?: string): Promise<void> {
    await this.still();
    const from = await this.centreOf(id, part);
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + by.x, from.y + by.y, { steps: 12 });
    await this.page.mouse.up();
  }

  async #hook<Result, Argument>(
    use: (feltline: PageHook, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const handle = await this.page.evaluateHandle(
      () => (window as HookedWindow).feltline as PageHook,
    );
    try {
      return (await handle.evaluate(use as never, argument as never)) as Result;
    } finally {
      await handle.dispose();
    }
  }
}
