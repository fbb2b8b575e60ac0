import type { RecordId } from '@feltline/board';
import type { Ask, Editor } from '@feltline/editor';
import { applyStages, convertMap } from '@feltline/journey';
import { conversions, type StagePreset, stagesOf, templateLocale } from '@feltline/templates';

/** Makes a map the kind of map that was asked for; nothing that stands in it is lost. */
export function convertAsked(editor: Editor, ask: Ask, language: string): void {
  const map = ask['map'] as RecordId;
  const kind = ask['kind'] as keyof typeof conversions;
  if (editor.readOnly || !editor.board.get(map) || !conversions[kind]) return;
  const conversion = conversions[kind](templateLocale(language) ?? 'en');
  editor.change('method.convert', (tx) => convertMap(tx, tx.read, map, conversion));
}

/** Gives a map a usual set of stages in the language of the page; says so where stages too many had to stay. */
export function applyStagesAsked(editor: Editor, ask: Ask, language: string): void {
  const map = ask['map'] as RecordId;
  if (editor.readOnly || !editor.board.get(map)) return;
  const stages = stagesOf(ask['preset'] as StagePreset, templateLocale(language) ?? 'en');
  const count = editor.change('method.stages', (tx) => applyStages(tx, tx.read, map, stages));
  if (count > 0) editor.tell({ key: 'method.stagesLeft', vars: { count } });
}
