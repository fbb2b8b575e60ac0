import { isSurveyKind, planVocCsv, surveyKinds } from '@feltline/journey';
import { Problem, shown } from '../Problem.ts';
import type { Reads } from './Format.ts';
import { mapNamed } from './mapNamed.ts';
import { plainWarning } from './plainWarning.ts';

/** Answers of customers: one row each. */
export const vocCsvFormat: Reads = {
  plan(text, board, { map, locale = 'en', kind }) {
    if (map === 'new') {
      const expected =
        'the id of a map with the touchpoints that the answers speak of: a survey makes no map of its own';
      throw new Problem('bad-value', { detail: 'map', got: shown(map), expected });
    }
    const planned = planVocCsv(text, board, {
      map: mapNamed(board, map),
      locale,
      ...(kind !== undefined && { kind: surveyKindCalled(kind) }),
    });
    if ('errors' in planned) return planned;
    const { counts, warnings } = planned;
    return {
      apply: () => {
        board.transact((tx) => planned.apply(tx));
        return {
          created: counts.valid,
          updated: 0,
          skipped: counts.duplicate,
          warnings: warnings.map(plainWarning),
        };
      },
    };
  },
};

function surveyKindCalled(name: string) {
  const kind = name.toLowerCase();
  if (isSurveyKind(kind)) return kind;
  const expected = `one of ${surveyKinds.join(', ')}`;
  throw new Problem('bad-value', { detail: 'kind', got: shown(name), expected });
}
