import { describe, expect, it } from 'vitest';
import { roomIn, rowParts } from './rowRoom.ts';
import type { ToolEntry } from './toolEntries.ts';

const entries = Array.from(
  { length: 9 },
  (_, i): ToolEntry => ({ name: `tool ${i}`, isFamily: false, tools: [] }),
);

describe('the row of tools', () => {
  it('shows every tool where all have room', () => {
    expect(rowParts(entries, false, 12)).toEqual({ entries: 9, hasHand: true, isCut: false });
    expect(rowParts(entries, false, Number.POSITIVE_INFINITY).isCut).toBe(false);
  });

  it('keeps the arrow, the first tools and the way to the others where it is short', () => {
    expect(rowParts(entries, false, 11)).toEqual({ entries: 9, hasHand: false, isCut: true });
    expect(rowParts(entries, false, 6)).toEqual({ entries: 4, hasHand: false, isCut: true });
  });

  it('gives readers, who have no tools of their own, both hands', () => {
    expect(rowParts([], true, 8)).toEqual({ entries: 0, hasHand: true, isCut: false });
  });

  it('has eight buttons on the smallest telephone', () => {
    expect(roomIn(360)).toBe(8);
    expect(roomIn(720)).toBeGreaterThan(14);
  });
});
