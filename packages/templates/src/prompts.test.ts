import type { RecordId } from '@feltline/board';
import { writeMermaid, writeTouchpointCsv, writeWideCsv } from '@feltline/journey';
import { expect, it } from 'vitest';
import { boardWith } from '../test/template-board.ts';
import { templateLocales } from './template-locale.ts';
import { templates } from './templates.ts';

it.each(templateLocales)(
  'no prompt is ever among the words of a list or a report, in %s',
  (locale) => {
    for (const template of templates) {
      const board = boardWith(template, locale);
      const hints = [...board.all()].flatMap(({ props }) => {
        const { hint, stageHint, stepHint } = props as Record<string, unknown>;
        return [hint, stageHint, stepHint].filter(
          (one): one is string => typeof one === 'string' && one.length > 8,
        );
      });
      const maps = board.read.ofKind('journey-map');
      const files = maps.flatMap((map: RecordId) => [
        writeTouchpointCsv(map, board.read),
        writeWideCsv(map, board.read),
        writeMermaid(map, board.read),
      ]);
      // native JSON keeps prompts apart from what people wrote
      const texts = [...board.all()].map(({ text }) => text ?? '');
      for (const hint of hints) {
        expect(
          files.filter((file) => file.includes(hint)),
          template.id,
        ).toEqual([]);
        expect(texts, template.id).not.toContain(hint);
      }
    }
  },
);
