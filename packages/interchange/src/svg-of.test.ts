import { Board, type RecordId, type RecordInput } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import { Resvg } from '@resvg/resvg-js';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { measure, rubikFiles, testHost } from '../test/node-canvas.ts';
import { exportScope } from './export-scope.ts';
import { svgOf } from './svg-of.ts';

function boardOf(...records: RecordInput[]): Board {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of records) tx.create(record);
  });
  return board;
}

function svg(board: Board, background?: string): string {
  const host = { ...testHost(), measure, fonts: [] };
  return svgOf(board, exportScope(board, 'board')!, host, { title: 'Test', background });
}

const note = (text: string, props: object = {}): RecordInput => ({
  id: 'n' as RecordId,
  kind: 'sticky',
  geometry: [0, 0, 350, 200, 0],
  props: props as Record<string, unknown>,
  text,
});

/** The lines of an SVG as they are read, without the marks that hold their order. */
const linesOf = (markup: string) =>
  [...markup.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) =>
    text!.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''),
  );

test('text stays text, in the order in which it is read', () => {
  const words = ['שלום עולם, מה שלומך?', 'Città però', 'Привет 😀', 'Hello שלום (1) world'];
  for (const text of words) {
    const line: RecordInput = { ...note(text), kind: 'text', geometry: [0, 0, 600, 30, 0] };
    expect(linesOf(svg(boardOf(line)))).toEqual([text]);
  }
});

test('a right-to-left line is anchored in its middle and isolated', () => {
  const words = { kind: 'text', geometry: [0, 0, 300, 30, 0], text: 'מחיר (1,200 ₪)' } as const;
  const [line] = /<text [^>]*>[^<]*/.exec(svg(boardOf({ ...words, id: 't' as RecordId })))!;
  expect(line).toContain('text-anchor="middle"');
  expect(line).toContain('direction="rtl"');
  expect(line).toContain('>\u2067מחיר (1,200 ₪)\u2069');
  const x = Number(/ x="([\d.]+)"/.exec(line)![1]);
  expect(x).toBeGreaterThan(200);
  expect(x).toBeLessThan(290);
});

test('an object has its words as a title and its description', () => {
  const markup = svg(boardOf(note('A & B <i>\nmore', { description: 'says "hi"' })));
  expect(markup).toContain('<title>A &amp; B &lt;i&gt;</title>');
  expect(markup).toContain('<desc>says &quot;hi&quot;</desc>');
});

test('what XML cannot hold does not break the file', () => {
  const markup = svg(boardOf(note('a\u0000b\ud800c]]>&amp;')));
  expect(() => new Resvg(markup)).not.toThrow();
  expect(markup.isWellFormed()).toBe(true);
});

test('a background lies behind everything and is absent when it is not wanted', () => {
  expect(svg(boardOf(note('x')), '#123456')).toContain('fill="#123456"');
  expect(svg(boardOf(note('x')))).not.toContain('#123456');
});

test('another renderer draws it, and nothing in it points outside', () => {
  const markup = svg(boardOf(note('שלום <script>alert(1)</script>')), '#ffffff');
  expect(markup).not.toMatch(/<script|javascript:|onload|https?:\/\/(?!www\.w3\.org)/);
  const font = { fontFiles: rubikFiles, loadSystemFonts: false };
  const { pixels, width } = new Resvg(markup, { font }).render();
  const at = (x: number, y: number) => [
    ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
  ];
  expect(at(5, 5)).toEqual([255, 255, 255]);
  expect(at(40, 60)).toEqual([0xff, 0xe5, 0x8a]);
});
