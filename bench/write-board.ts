import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import type { NewBoard, TestServer } from '../e2e/support/server.ts';
import { packPoints } from '../packages/objects/src/ink/packed-points.ts';
import {
  type BenchBoard,
  colleagueMoves,
  colleagueMs,
  type Link,
  type Sticky,
  type Stroke,
  stickySize,
} from './board-data.ts';

const perTransaction = 1000;

/** Puts everything on a board as any client could, and resolves when a second client has it all. */
export async function writeBoard(
  server: TestServer,
  board: NewBoard,
  content: BenchBoard,
): Promise<void> {
  const writer = await connect(server, board);
  const before = writer.doc.getMap('records').size;
  const added = fillRecords(writer.doc, content);
  const reader = await connect(server, board);
  const copy = reader.doc.getMap('records');
  await new Promise<void>((resolve) => {
    const look = () => {
      if (copy.size >= before + added) resolve();
    };
    reader.doc.on('update', look);
    look();
  });
  for (const { doc, provider } of [writer, reader]) {
    provider.destroy();
    doc.destroy();
  }
}

/** Writes the records into a document; returns how many. */
export function fillRecords(doc: Y.Doc, { notes, links, strokes }: BenchBoard): number {
  const afterNotes = links.length + notes.length;
  const entries: [id: string, entry: () => Y.Map<unknown>][] = [];
  for (const [i, link] of links.entries()) entries.push([link.id, () => connector(link, i)]);
  for (const [i, note] of notes.entries())
    entries.push([note.id, () => sticky(note, links.length + i)]);
  for (const [i, stroke] of strokes.entries())
    entries.push([stroke.id, () => ink(stroke, afterNotes + i)]);
  const records = doc.getMap<Y.Map<unknown>>('records');
  for (let start = 0; start < entries.length; start += perTransaction) {
    doc.transact(() => {
      for (const [id, entry] of entries.slice(start, start + perTransaction))
        records.set(id, entry());
    });
  }
  return entries.length;
}

/** Another person, connected as any client is, who moves twenty notes twenty times a second until stopped. */
export async function joinColleague(server: TestServer, board: NewBoard, notes: readonly Sticky[]) {
  const { doc, provider } = await connect(server, board);
  const records = doc.getMap<Y.Map<unknown>>('records');
  let timer: ReturnType<typeof setInterval> | undefined;
  let step = 0;
  const move = () => {
    step += 1;
    doc.transact(() => {
      for (const { id, x, y } of colleagueMoves(notes, step))
        records.get(id)?.set('geometry', [x, y, stickySize, stickySize, 0]);
    });
  };
  return {
    start() {
      timer = setInterval(move, colleagueMs);
    },
    stop: () => clearInterval(timer),
    leave() {
      clearInterval(timer);
      provider.destroy();
      doc.destroy();
    },
  };
}

async function connect(server: TestServer, board: NewBoard) {
  const doc = new Y.Doc();
  const url = `${server.origin.replace('http', 'ws')}/sync`;
  const provider = new WebsocketProvider(url, board.id, doc, {
    params: { token: board.links.edit.token },
    WebSocketPolyfill: WebSocket as never,
    disableBc: true,
  });
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()));
  return { doc, provider };
}

function sticky({ x, y, color, text }: Sticky, index: number): Y.Map<unknown> {
  return record({
    kind: 'sticky',
    geometry: [x, y, stickySize, stickySize, 0],
    order: orderKey(index),
    props: { color },
    text: new Y.Text(text),
  });
}

function connector({ from, to }: Link, index: number): Y.Map<unknown> {
  return record({
    kind: 'connector',
    order: orderKey(index),
    props: {
      from: { object: from, x: 0, y: 0 },
      to: { object: to, x: 0, y: 0 },
      route: 'straight',
    },
    text: new Y.Text(),
  });
}

function ink({ points }: Stroke, index: number): Y.Map<unknown> {
  const air = 2;
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs) - air, Math.min(...ys) - air];
  const [width, height] = [Math.max(...xs) + air - left, Math.max(...ys) + air - top];
  const own = points.map(([x, y]) => ({ x: x - left, y: y - top, pressure: 0.5 }));
  return record({
    kind: 'ink',
    geometry: [left, top, width, height, 0],
    order: orderKey(index),
    props: {
      tool: 'pen',
      color: 'ink',
      width: 'medium',
      points: packPoints(own),
      natural: [width, height],
    },
  });
}

function record(fields: Record<string, unknown>): Y.Map<unknown> {
  return new Y.Map<unknown>(Object.entries(fields));
}

/** The index as a fractional-indexing key: an integer of three base-62 digits. */
function orderKey(index: number): string {
  const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  const digit = (place: number) => digits[Math.floor(index / 62 ** place) % 62];
  return `c${digit(2)}${digit(1)}${digit(0)}`;
}
