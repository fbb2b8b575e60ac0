import * as v from 'valibot';

/** A day without a time zone, `YYYY-MM-DD`; the reckoning with days is in UTC. */
export type Day = string;

const pattern = /^\d{4}-\d{2}-\d{2}$/;
const msPerDay = 86_400_000;

export const day = v.pipe(
  v.string(),
  v.check((value) => isDay(value), 'expected a day as YYYY-MM-DD'),
);

/** Whether the words are a day that exists. */
export function isDay(value: string): boolean {
  if (!pattern.test(value)) return false;
  const ms = Date.parse(`${value}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(value);
}

/** Days since 1970-01-01. @throws if it is no day */
export function dayNumber(value: Day): number {
  if (!isDay(value)) throw new Error(`got ${value}, expected a day as YYYY-MM-DD`);
  return Date.parse(`${value}T00:00:00Z`) / msPerDay;
}

/** The day it is where this machine is. */
export function localDay(now = new Date()): Day {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
