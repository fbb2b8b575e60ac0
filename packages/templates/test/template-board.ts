import { Board } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import * as Y from 'yjs';
import type { BuildOptions, Template } from '../src/template.ts';
import type { TemplateLocale } from '../src/template-locale.ts';

/** An empty board with a template put on it. */
export function boardWith(
  template: Template,
  locale: TemplateLocale,
  at = { x: 40, y: -60 },
  options: BuildOptions = {},
): Board {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of template.build(locale, at, options)) tx.create(record);
  });
  return board;
}
