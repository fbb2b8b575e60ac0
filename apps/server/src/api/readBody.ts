import type { Context } from 'hono';
import * as v from 'valibot';
import { Problem, shown } from './Problem.ts';

/** What is read on and thrown away after the limit, so that the sender gets to hear the refusal. */
const maxIgnoredBytes = 64 * 1024 * 1024;
const maxIgnoredMs = 20_000;
const maxJsonBytes = 64 * 1024;

/**
 * Reads a body into memory, but never more than `maxBytes` of it.
 * @throws Problem `too-large` that names the limit.
 */
export async function readBody(c: Context, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of bodyChunks(c, maxBytes)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/**
 * A body as it comes, but never more than `maxBytes` of it.
 * @throws Problem `too-large` that names the limit, at once where the body says its length.
 */
export async function* bodyChunks(c: Context, maxBytes: number): AsyncGenerator<Uint8Array> {
  const declared = Number(c.req.header('content-length') ?? 0);
  let bytes = 0;
  let isTooLarge = declared > maxBytes;
  const reader = c.req.raw.body?.getReader();
  const giveUpAt = Date.now() + maxIgnoredMs;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    isTooLarge ||= bytes > maxBytes;
    if (!isTooLarge) yield value;
    if (isTooLarge && (Math.max(bytes, declared) > maxIgnoredBytes || Date.now() > giveUpAt)) break;
  }
  if (isTooLarge) throw tooLarge(Math.max(bytes, declared), maxBytes);
}

function tooLarge(bytes: number, maxBytes: number): Problem {
  const limit =
    maxBytes >= 1_000_000
      ? `${Math.floor(maxBytes / 1_000_000)} MB (${maxBytes} bytes)`
      : `${maxBytes} bytes`;
  return new Problem(
    'too-large',
    { got: `${bytes} bytes or more`, expected: `at most ${limit}` },
    { connection: 'close' },
  );
}

/**
 * Reads a small JSON object; no body at all counts as `{}`.
 * @throws Problem `bad-json`, `bad-value` (the first value that does not fit), `too-large`.
 */
export async function readJson<const Schema extends v.GenericSchema>(
  c: Context,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = Buffer.from(await readBody(c, maxJsonBytes)).toString('utf8');
  const value = text.trim() === '' ? {} : parse(text);
  const read = v.safeParse(schema, value);
  if (read.success) return read.output;
  const [issue] = read.issues;
  throw new Problem('bad-value', {
    detail: `${v.getDotPath(issue) ?? 'The body'}: ${issue.message}`,
    got: shown(issue.input),
    expected: issue.expected ?? issue.message,
  });
}

function parse(text: string): object {
  const expected = 'a JSON object';
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem('bad-json', { got: (error as Error).message, expected });
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Problem('bad-value', { got: shown(value), expected });
}
