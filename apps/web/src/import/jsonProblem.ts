import type { ImportError } from '@feltline/board';
import type { FileProblem } from './importFile.ts';

/** What the reader of board files says, and the key of the same in every language. */
const said: readonly (readonly [words: RegExp, key: string, ...vars: string[]])[] = [
  [/^no JSON \((.*)\)$/s, 'noJson', 'why'],
  [/^nothing$/, 'nothing'],
  [/^an object$/, 'object'],
  [/^a text$/, 'text'],
  [/^a list of records$/, 'records'],
  [/^a Feltline board as JSON$/, 'board'],
  [/^a text of 1 to (\d+) characters$/, 'id', 'count'],
  [/^an id that record (\d+) has not$/, 'otherId', 'row'],
  [/^any name but (.*)$/, 'name', 'names'],
  [/^no field but (.*)$/, 'field', 'names'],
  [/^the key (.*)$/, 'key', 'key'],
  [/^more than (\d+) levels$/, 'tooDeep', 'count'],
  [/^five finite numbers .*$/, 'geometry'],
  [/^a JSON value.*$/, 'value'],
];

/** An error of a board file in words that can be said in the reader's language; values of the file stay as they are. */
export function jsonProblem(error: ImportError): FileProblem {
  const got = wordsOf(error.got);
  const expected = wordsOf(error.expected);
  return { ...error, ...(got && { gotWords: got }), ...(expected && { expectedWords: expected }) };
}

function wordsOf(text: string) {
  for (const [test, key, ...names] of said) {
    const match = test.exec(text);
    if (!match) continue;
    const vars = Object.fromEntries(names.map((name, i) => [name, match[i + 1] ?? '']));
    return { key: `import.json.${key}`, ...(names.length > 0 && { vars }) };
  }
  return undefined;
}
