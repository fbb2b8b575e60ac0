import { describe, expect, it } from 'vitest';
import { type Source, sources } from './support/sources.ts';

const ruleId = /\[([A-Z]+\d+[a-z]?)\]/g;
/** A rule is a line of a SPEC.md that begins with its id, as an item, a heading, a table row or a paragraph. */
const rule = /^[\s#*|>-]*(?:\d+\.\s*)?\**\[([A-Z]+\d+[a-z]?)\]/gm;
const title = /\b(?:it|test|describe)(?:\.\w+)*(?:\([^()]*\))?\(\s*(['"`])((?:(?!\1).)*)\1/g;

const specs = sources(['packages', 'apps'], /\/SPEC\.md$/);
const tests = sources(['packages', 'apps', 'test', 'e2e'], /\.(test|spec|contract)\.tsx?$/);
const rules = specs.flatMap((spec) => matches(spec, rule).map((id) => ({ id, path: spec.path })));
const quoted = tests.flatMap((file) =>
  [...file.text.matchAll(title)].flatMap(([, , words = '']) =>
    [...words.matchAll(ruleId)].map(([, id]) => ({ id, path: file.path })),
  ),
);

describe('the rules of every SPEC.md', () => {
  it('each id stands for one rule', () => {
    const repeated = rules.filter(({ id }, i) => rules.findIndex((other) => other.id === id) < i);
    expect(repeated).toEqual([]);
  });

  it('each rule is quoted by the title of a test', () => {
    expect(rules.filter(({ id }) => !quoted.some((test) => test.id === id))).toEqual([]);
  });

  it('each id that a test title quotes is a rule', () => {
    expect(quoted.filter(({ id }) => !rules.some((rule) => rule.id === id))).toEqual([]);
  });
});

function matches({ text }: Source, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] as string);
}
