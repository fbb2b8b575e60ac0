import { Board, type RecordId, type RecordInput } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { pdfFonts, pictures, testHost } from '../../test/node-canvas.ts';
import { exportScope } from '../export-scope.ts';
import { pdfOf } from './pdf-of.ts';

function boardOf(...texts: string[]): Board {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    texts.forEach((text, i) => {
      const record: RecordInput = {
        id: `t${i}` as RecordId,
        kind: 'text',
        geometry: [0, i * 60, 900, 30, 0],
        text,
      };
      tx.create(record);
    });
  });
  return board;
}

async function pdf(board: Board, pages = 1): Promise<Uint8Array<ArrayBuffer>> {
  const host = { ...testHost(), fonts: pdfFonts, pictures };
  const scope = exportScope(board, 'board')!;
  return pdfOf(board, Array(pages).fill(scope), host, { title: 'מסע', date: new Date(0) });
}

async function textIn(file: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(file.slice()), { mergePages: true });
  return text.replace(/[\u200E\u200F\u202A-\u202E]/g, '');
}

test('words are read out of it as they were written', async () => {
  const words = [
    'Hello world, office fjord AVATAR To',
    'Perché così? Città, è già più',
    'Привет, мир: каталог',
    'Great 😀 👩‍👩‍👧 🇮🇱 done',
    'A &amp; <b> © 2026',
  ];
  const text = await textIn(await pdf(boardOf(...words)));
  for (const line of words) expect(text).toContain(line);
});

test('Hebrew is read out of it from its first letter to its last', async () => {
  const words = [
    'שלום עולם מה שלומך היום',
    'מחיר גבוה מדי',
    'שלום עולם, מה שלומך היום?',
    'מחיר 1,200 ב־Amazon (בערך)',
    'ניקוד: שָׁלוֹם',
  ];
  const text = await textIn(await pdf(boardOf(...words)));
  for (const word of words) {
    expect(text).toContain(word);
  }
});

test('its fonts hold only what is used', async () => {
  const small = await pdf(boardOf('Hello'));
  expect(small.length).toBeLessThan(12_000);
});

test('every scope is a page, and the title is told', async () => {
  const proxy = await getDocumentProxy((await pdf(boardOf('a'), 3)).slice());
  expect(proxy.numPages).toBe(3);
  expect((await proxy.getMetadata()).info).toMatchObject({ Title: 'מסע' });
});
