import { Board, type RecordId } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import { objectStrings } from '@feltline/objects/strings';
import {
  type LaidOutText,
  lightTheme,
  PretextLayout,
  paintObjects,
  RecordingSurface,
  type TextLayout,
} from '@feltline/scene';
import {
  type Template,
  type TemplateLocale,
  templateLocales,
  templates,
} from '@feltline/templates';
import { beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { family, readyCanvas } from '../src/api/exports/canvasFonts.ts';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Measured with the typeface that people see. */
describe('nothing is clipped and nothing overlaps', () => {
  let texts: PretextLayout;
  beforeAll(() => {
    readyCanvas();
    texts = new PretextLayout(family);
  });

  for (const template of templates) {
    for (const locale of templateLocales) {
      it(`in ${template.id} in ${locale}`, () => {
        const board = boardWith(template, locale);
        expect(clippedWords(board, locale, texts)).toEqual([]);
        expect(overlaps(board)).toEqual([]);
        expect(outside(board)).toEqual([]);
      });
    }
  }
});

function boardWith(template: Template, locale: TemplateLocale): Board {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of template.build(locale, { x: 0, y: 0 })) tx.create(record);
  });
  return board;
}

describe('prompts are never exported', () => {
  for (const template of templates) {
    it(`in ${template.id}: neither as a picture nor as a document`, () => {
      const board = boardWith(template, 'en');
      const hints = [...board.all()].flatMap(({ props }) => {
        const { hint, stageHint, stepHint } = props as Record<string, unknown>;
        return [hint, stageHint, stepHint].filter((one) => typeof one === 'string' && one !== '');
      });
      expect(new Set(hints.filter((hint) => wordsOf(board, true).includes(String(hint))))).toEqual(
        new Set(),
      );
      if (template.id === 't5') expect(wordsOf(board, false)).toContain('Why does this happen?');
    });
  }
});

/** Everything the painters write, line by line and joined. */
function wordsOf(board: Board, exported: boolean): string[] {
  readyCanvas();
  const surface = new RecordingSurface();
  const env = {
    zoom: 1,
    view: { x: -5000, y: -5000, width: 20_000, height: 20_000 },
    read: board.read,
    texts: new PretextLayout(family),
    theme: lightTheme,
    t: (key: string) => objectStrings.en[key] ?? key,
    uiDir: 'ltr' as const,
    exported,
  };
  const ids = [...board.objects()].sort((a, b) => board.compareZ(a, b));
  paintObjects(surface, ids, env, { byKind: painters, placeholder: placeholderPainter });
  const lines = surface.ops.flatMap((op) => (op.op === 'text' ? [op.run.text] : []));
  return [...lines, ...lines.map((line, i) => `${line} ${lines[i + 1] ?? ''}`.trim())];
}

/** Words that the painters cut off, and words that are higher than the room there is for them. */
function clippedWords(board: Board, locale: TemplateLocale, texts: PretextLayout): string[] {
  const clipped: string[] = [];
  const noting =
    <Rest extends unknown[]>(lay: (text: string, ...rest: Rest) => LaidOutText) =>
    (text: string, ...rest: Rest) => {
      const laid = lay(text, ...rest);
      if (laid.clipped) clipped.push(text);
      return laid;
    };
  const watched: TextLayout = {
    layout: noting((text, options) => texts.layout(text, options)),
    fit: noting((text, options) => texts.fit(text, options)),
    fitWithin: (_budget, text, options) => watched.fit(text, options),
    reset: () => texts.reset(),
  };
  const words = objectStrings[locale];
  const env = {
    zoom: 1,
    view: { x: -5000, y: -5000, width: 20_000, height: 20_000 },
    read: board.read,
    texts: watched,
    theme: lightTheme,
    t: (key: string) => words[key] ?? key,
    uiDir: locale === 'he' ? ('rtl' as const) : ('ltr' as const),
  };
  const ids = [...board.objects()].sort((a, b) => board.compareZ(a, b));
  paintObjects(new RecordingSurface(), ids, env, {
    byKind: painters,
    placeholder: placeholderPainter,
  });
  for (const id of board.read.ofKind('text')) {
    const { text = '', props, geometry } = board.get(id)!;
    const [, , width = 0, height = 0] = geometry ?? [];
    const laid = texts.layout(text, { width, size: Number(props.size), lineHeight: 1.3 });
    if (laid.height > height + 0.1) clipped.push(`${text}: ${laid.height} in ${height}`);
  }
  for (const id of board.read.ofKind('table-cell')) {
    const { text, props } = board.get(id)!;
    const row = board.get(props.row as RecordId)!.props;
    const column = board.get(props.column as RecordId)!.props;
    const words = text || String(props.hint ?? '');
    const width = Number(column.width) - 24;
    const laid = texts.layout(words, { width, size: 15, weight: 600, lineHeight: 1.3 });
    if (words && laid.height + 20 > Number(row.height) + 0.1) clipped.push(`${words} (cell)`);
  }
  return clipped;
}

/** Pairs of things that lie on each other; areas are there to have things on them, lines to lead to them. */
function overlaps(board: Board): string[] {
  const things = [...board.objects()].flatMap((id) => {
    const { kind, props, text } = board.get(id)!;
    const isPaper = kind === 'frame' || (kind === 'shape' && !props.hint);
    const box = board.read.box(id);
    const isBound = kind === 'sticky' && board.get(id)?.geometry === undefined;
    return isPaper || kind === 'connector' || isBound || !box
      ? []
      : [{ name: `${kind} ${text || String(props.hint ?? '')}`, box }];
  });
  return things.flatMap((one, i) =>
    things
      .slice(i + 1)
      .filter((other) => meet(one.box, other.box))
      .map((other) => `${one.name} / ${other.name}`),
  );
}

/** Things that stick out of their page. */
function outside(board: Board): string[] {
  const [page] = board.read.ofKind('frame').map((id) => board.read.box(id) as Box);
  if (!page) return [];
  return [...board.objects()].flatMap((id) => {
    const box = board.read.box(id);
    const isIn =
      box &&
      box.x >= page.x - 0.1 &&
      box.y >= page.y - 0.1 &&
      box.x + box.width <= page.x + page.width + 0.1 &&
      box.y + box.height <= page.y + page.height + 0.1;
    return isIn ? [] : [`${board.get(id)?.kind} ${board.get(id)?.text}`];
  });
}

function meet(a: Box, b: Box): boolean {
  return (
    a.x + 0.5 < b.x + b.width &&
    b.x + 0.5 < a.x + a.width &&
    a.y + 0.5 < b.y + b.height &&
    b.y + 0.5 < a.y + a.height
  );
}
