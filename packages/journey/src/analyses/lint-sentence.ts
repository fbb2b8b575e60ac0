import type { LintFinding, LintRule } from './lint.ts';

const sentences: Record<LintRule, string> = {
  'empty-stage': 'The stage {{name}} has no touchpoint',
  'low-without-survey': '{{name}} is a low of the curve and nobody asks the customers there',
  'moment-without-survey': '{{name}} is a moment of truth and nobody asks the customers there',
  'moment-one-sided': '{{name}} is a moment of truth without a strength or without a weakness',
  'moment-stops': '{{name}} is a moment of truth after which customers do not want to go on',
  'no-channel-type': '{{name}} is not said to be physical, digital or human',
  'no-notes': '{{name}} has neither a strength nor a weakness',
  'happy-path': 'Nothing on the map is said not to work',
  'no-end': 'Nobody says how it feels at the end, {{name}}',
  'nothing-after-purchase': 'The map ends with the purchase: nothing comes after it',
  'never-validated': 'The map was never validated',
};

/** What a finding of the lint says in English, for tools. */
export function lintSentence({ rule, place, stage }: LintFinding): string {
  return sentences[rule].replace(
    '{{name}}',
    () => place?.title || place?.key || stage?.title || '',
  );
}
