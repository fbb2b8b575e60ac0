import { expect, test } from 'vitest';
import { Turnstile } from './Turnstile.ts';

test('[S56] two at once are let through, the others in their order, and one too many is turned back', async () => {
  const turnstile = new Turnstile(2, 2);
  const [inside, finish]: [string[], (() => void)[]] = [[], []];
  const enter = (name: string) =>
    turnstile.pass(async () => {
      inside.push(name);
      await new Promise<void>((resolve) => finish.push(resolve));
      if (name === 'b') throw new Error('b failed');
      return name;
    });
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(enter);
  const isBusy = expect(enter('e')).rejects.toMatchObject({ code: 'busy' });
  await isBusy;
  expect(inside).toEqual(['a', 'b']);
  const failed = expect(b).rejects.toThrow('b failed');
  finish[1]?.();
  await failed;
  expect(inside).toEqual(['a', 'b', 'c']);
  finish[0]?.();
  expect(await a).toBe('a');
  finish[2]?.();
  await c;
  finish[3]?.();
  expect(await d).toBe('d');
  const f = enter('f');
  finish[4]?.();
  expect(await f).toBe('f');
});
