import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readClipboard, writeClipboard } from './bindClipboard.ts';

/** A clipboard that holds what was put in. */
const clipboard = () => {
  const flavours = new Map<string, string>();
  return {
    setData: (type: string, value: string) => void flavours.set(type, value),
    getData: (type: string) => flavours.get(type) ?? '',
  };
};

test('What is copied is pasted, whatever its letters', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'binary', minLength: 1 }),
      (native, text) => {
        const data = clipboard();
        writeClipboard(data, { native, text });
        expect(readClipboard(data)).toEqual({ native, text });
      },
    ),
  );
});

test('Words from another program are only words', () => {
  const data = clipboard();
  data.setData('text/plain', 'one\ntwo');
  data.setData('text/html', '<p>one</p>');
  expect(readClipboard(data)).toEqual({ text: 'one\ntwo' });
});
