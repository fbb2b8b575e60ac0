import type { Case } from './Case.ts';
import { cursors, fanOut } from './cases/fanOut.ts';
import { rooms } from './cases/rooms.ts';

export const cases: readonly Case[] = [fanOut, cursors, rooms];

export function caseCalled(name: string): Case {
  const found = cases.find((one) => one.name === name);
  if (!found)
    throw new Error(`got ${name}, expected one of ${cases.map((one) => one.name).join(', ')}`);
  return found;
}
