import { languageIds } from '@feltline/board';
import { expect, test } from 'vitest';
import { glossaryStrings } from './glossary.strings.ts';
import { terms } from './terms.ts';

test.for(languageIds)('Every term has a name of its own and a short sentence in %s', (language) => {
  const words = glossaryStrings[language] as Record<string, string>;
  const names = terms.map((term) => words[`glossary.term.${term}`]);
  expect(new Set(names).size).toBe(terms.length);
  for (const term of terms) {
    const about = words[`glossary.about.${term}`] ?? '';
    expect(about, term).toMatch(/[.]$/);
    expect(about.length, term).toBeLessThan(200);
  }
});
