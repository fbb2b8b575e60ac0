import { RecordId } from '@feltline/board';
import type { Surface } from '@feltline/scene';
import { expect, it } from 'vitest';
import { LooksWhileTyping } from './LooksWhileTyping.ts';

const [note, line] = [RecordId('note'), RecordId('line')];
const box = { x: 0, y: 0, width: 200, height: 200 };
const filled =
  (fill: string, times = 1) =>
  (surface: Surface) => {
    for (let i = 0; i < times; i++) surface.rect(box, { fill });
  };

/** Answers of one change after the other. */
function asker() {
  const looks = new LooksWhileTyping();
  return (id: RecordId, paint: (surface: Surface) => void) => {
    looks.begin();
    return looks.areSame(id, paint);
  };
}

it('are the same only where the same object is painted the same', () => {
  const areSame = asker();
  expect(areSame(note, filled('lemon'))).toBe(false);
  expect(areSame(line, filled('black'))).toBe(false);
  expect(areSame(note, filled('lemon'))).toBe(true);
  expect(areSame(line, filled('black'))).toBe(true);
  expect(areSame(note, filled('rose'))).toBe(false);
  expect(areSame(note, filled('lemon'))).toBe(false);
});

it('have one answer for each change, whether the object is asked about where it was or where it is', () => {
  const looks = new LooksWhileTyping();
  looks.areSame(note, filled('lemon'));
  looks.begin();
  expect(looks.areSame(note, filled('rose'))).toBe(false);
  expect(looks.areSame(note, filled('rose'))).toBe(false);
});

it('of a decoded picture are the picture itself', () => {
  const areSame = asker();
  const [one, another] = [new (class Picture {})(), new (class Picture {})()];
  const showing = (source: unknown) => (surface: Surface) => surface.image(source, box);
  areSame(note, showing(one));
  expect(areSame(note, showing(one))).toBe(true);
  expect(areSame(note, showing(another))).toBe(false);
});

it('of what is large, and of many objects at once, are not compared', () => {
  const areSame = asker();
  areSame(note, filled('lemon', 401));
  expect(areSame(note, () => expect.unreachable())).toBe(false);
  const looks = new LooksWhileTyping();
  for (let i = 0; i < 8; i++) looks.areSame(RecordId(`note ${i}`), filled('lemon'));
  expect(looks.areSame(note, () => expect.unreachable())).toBe(false);
});
