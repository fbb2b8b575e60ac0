import type { Case } from './Case.ts';
import { acknowledged } from './cases/acknowledged.ts';
import { badInput } from './cases/badInput.ts';
import { coldOpen } from './cases/coldOpen.ts';
import { cursors, fanOut } from './cases/fanOut.ts';
import { idle } from './cases/idle.ts';
import { joining } from './cases/joining.ts';
import { killed } from './cases/killed.ts';
import { restart } from './cases/restart.ts';
import { rooms } from './cases/rooms.ts';
import { slowClient } from './cases/slowClient.ts';

export const cases: readonly Case[] = [
  fanOut,
  cursors,
  rooms,
  coldOpen,
  joining,
  killed,
  acknowledged,
  slowClient,
  restart,
  idle,
  badInput,
];

export function caseCalled(name: string): Case {
  const found = cases.find((one) => one.name === name);
  if (!found)
    throw new Error(`got ${name}, expected one of ${cases.map((one) => one.name).join(', ')}`);
  return found;
}
