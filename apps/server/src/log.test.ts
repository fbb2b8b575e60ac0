import { expect, test } from 'vitest';
import { newLinkId } from './access/ids.ts';
import { Tokens } from './access/Tokens.ts';
import { makeLog } from './log.ts';

test('a token or a secret that slips into a line is blotted out', () => {
  const lines: string[] = [];
  const log = makeLog({
    level: 'debug',
    secrets: ['hush-hush'],
    write: (line) => lines.push(line),
  });
  const token = new Tokens(Buffer.alloc(32)).mint(newLinkId());
  log.info({ url: `/b/x?token=${token}` }, `got hush-hush and ${token}`);
  log.error({ err: new Error(`bad ${token}`) }, 'failed');
  expect(lines).toHaveLength(2);
  expect(lines.join('')).not.toContain(token.slice(17));
  expect(lines.join('')).not.toContain('hush-hush');
  expect(lines[0]).toContain('got [secret] and [token]');
});
