import type { RecordId } from '@feltline/board';
import type { Action, Editor } from '@feltline/editor';
import { addExit, addPath, addToPath, leaveOutOfPath, type MapLayout } from '@feltline/journey';
import { type ExitWords, exitWords, readExitWords } from '../signs/exit-words.ts';
import { mapSigns } from '../signs/map-signs.ts';
import { changeMapView, mapViewOf } from '../view/change-map-view.ts';
import { action, type Focus } from './map-actions.ts';
import { touchpointName } from './map-parts.ts';

/** The ways through a map, and where people leave it. */
export const pathActions: readonly Action[] = [
  action('addPath', {
    when: ({ layout }) => layout.cards.length > 0,
    run(editor, { map, layout }) {
      askForName(editor, 'journey.addPath', 'journey.pathName', '', (title) => {
        const placements = journeyOf(layout);
        const path = editor.change('journey.addPath', (tx) =>
          addPath(tx, tx.read, map, { title, placements }),
        );
        changeMapView(editor, map, { path });
      });
    },
  }),
  action('onPath', {
    when: ({ part, map, layout }, editor) =>
      part?.kind === 'card' && linesIn(editor, map, layout).length > 0,
    options: (editor, { map, layout }) =>
      linesIn(editor, map, layout).map(({ id, title }) => ({
        value: id as string,
        label: title || editor.t('journey.part.path'),
      })),
    several: ({ map, layout, placement }, editor, value) =>
      linesIn(editor, map, layout)
        .find(({ id }) => id === value)
        ?.steps.some((step) => step.placement === placement) === true,
    run(editor, { map, layout, placement }, value) {
      const path = linesIn(editor, map, layout).find(({ id }) => id === value);
      if (!path || !placement) return;
      const isOn = path.steps.some((step) => step.placement === placement);
      editor.change('journey.onPath', (tx) => {
        if (isOn) leaveOutOfPath(tx, tx.read, path.id, placement);
        else addToPath(tx, tx.read, path.id, placement, journeyOf(layout));
      });
    },
  }),
  goes('loopBack', 'loop', (at, other) => other < at),
  goes('branchTo', 'alternative', (at, other) => other > at + 1),
  action('removeBranch', {
    when: (focus, editor) => branchesFrom(editor, focus).length > 0,
    options: (editor, focus) =>
      branchesFrom(editor, focus).map(({ id, to }) => ({
        value: id as string,
        label: nameOf(editor, to),
      })),
    run: (editor, _focus, value) =>
      editor.change('journey.removeBranch', (tx) => tx.remove(value as RecordId)),
  }),
  action('renamePath', {
    when: ({ map, layout }, editor) => lookedAt(editor, map, layout) !== undefined,
    run(editor, { map, layout }) {
      const path = lookedAt(editor, map, layout);
      if (!path) return;
      askForName(editor, 'journey.renamePath', 'journey.pathName', path.title, (title) =>
        editor.change('journey.renamePath', (tx) => tx.setText(path.id, title)),
      );
    },
  }),
  action('removePath', {
    when: ({ map, layout }, editor) => lookedAt(editor, map, layout) !== undefined,
    run(editor, { map, layout }) {
      const path = lookedAt(editor, map, layout);
      if (!path) return;
      editor.change('journey.removePath', (tx) => tx.remove(path.id));
      changeMapView(editor, map, { path: undefined });
    },
  }),
  action('addExit', {
    when: ({ part, map, layout, placement }, editor) =>
      part?.kind === 'card' && exitAt(editor, map, layout, placement) === undefined,
    run(editor, { placement }) {
      if (!placement) return;
      askForExit(editor, 'journey.addExit', undefined, (words) =>
        editor.change('journey.addExit', (tx) => addExit(tx, tx.read, placement, words)),
      );
    },
  }),
  action('changeExit', {
    when: ({ map, layout, placement }, editor) =>
      exitAt(editor, map, layout, placement) !== undefined,
    run(editor, { map, layout, placement }) {
      const exit = exitAt(editor, map, layout, placement);
      if (!exit) return;
      askForExit(editor, 'journey.changeExit', exit, ({ reason, share }) =>
        editor.change('journey.changeExit', (tx) => {
          tx.setText(exit.id, reason);
          tx.update(exit.id, { props: { share } });
        }),
      );
    },
  }),
  action('removeExit', {
    when: ({ map, layout, placement }, editor) =>
      exitAt(editor, map, layout, placement) !== undefined,
    run(editor, { map, layout, placement }) {
      const exit = exitAt(editor, map, layout, placement);
      if (exit) editor.change('journey.removeExit', (tx) => tx.remove(exit.id));
    },
  }),
];

/** An arrow from the touchpoint in focus to another one. */
function goes(
  name: string,
  kind: 'loop' | 'alternative',
  mayGo: (at: number, other: number) => boolean,
): Action {
  const targets = (editor: Editor, { layout, placement }: Focus) => {
    const journey = journeyOf(layout);
    const at = journey.indexOf(placement as RecordId);
    return at < 0
      ? []
      : journey.flatMap((id, other) =>
          mayGo(at, other) ? [{ value: id as string, label: nameOf(editor, id) }] : [],
        );
  };
  return action(name, {
    when: (focus, editor) => focus.part?.kind === 'card' && targets(editor, focus).length > 0,
    options: targets,
    run(editor, { map, placement }, value) {
      if (!placement || value === undefined) return;
      const placements = [placement, value as RecordId];
      editor.change(`journey.${name}`, (tx) => addPath(tx, tx.read, map, { kind, placements }));
    },
  });
}

/** All placements in the order of the map. */
function journeyOf(layout: MapLayout): RecordId[] {
  const order = new Map<RecordId, number>();
  for (const { points } of layout.curves)
    for (const [i, { placement }] of points.entries()) order.set(placement, i);
  const inTable = layout.cards.filter(
    ({ box }) => box.y < layout.tableBox.y + layout.tableBox.height,
  );
  return inTable.map(({ placement }) => placement).sort((a, b) => rank(order, a) - rank(order, b));
}

function rank(order: ReadonlyMap<RecordId, number>, id: RecordId): number {
  return order.get(id) ?? 0;
}

function signsIn(editor: Editor, map: RecordId, layout: MapLayout) {
  return mapSigns(map, layout, editor.board.read);
}

/** Whole ways, not single arrows. */
function linesIn(editor: Editor, map: RecordId, layout: MapLayout) {
  return signsIn(editor, map, layout).paths.filter(({ kind, title }) => !isArrow(kind, title));
}

/** A loop or branch without a name is one arrow, nothing to look at alone. */
export function isArrow(kind: string, title: string): boolean {
  return (kind === 'loop' || kind === 'alternative') && title === '';
}

function branchesFrom(editor: Editor, { map, layout, placement, part }: Focus) {
  if (part?.kind !== 'card') return [];
  return signsIn(editor, map, layout).paths.flatMap(({ id, kind, title, steps }) => {
    const [from, to] = steps;
    return isArrow(kind, title) && from?.placement === placement && to
      ? [{ id, to: to.placement }]
      : [];
  });
}

function lookedAt(editor: Editor, map: RecordId, layout: MapLayout) {
  const { path } = mapViewOf(editor, map);
  return signsIn(editor, map, layout).paths.find(({ id }) => id === path);
}

function exitAt(editor: Editor, map: RecordId, layout: MapLayout, placement: RecordId | undefined) {
  return (
    placement && signsIn(editor, map, layout).exits.find((exit) => exit.placement === placement)
  );
}

function nameOf(editor: Editor, placement: RecordId): string {
  const { read } = editor.board;
  const touchpoint = read.record(placement)?.props.touchpoint as RecordId | undefined;
  return touchpoint ? touchpointName(touchpoint, read, editor.t) : '';
}

function askForName(
  editor: Editor,
  title: string,
  label: string,
  value: string,
  done: (words: string) => void,
): void {
  editor.ask({ what: 'words', title, label, value, done });
}

function askForExit(
  editor: Editor,
  title: string,
  exit: ExitWords | undefined,
  done: (words: ExitWords) => void,
): void {
  editor.ask({
    what: 'words',
    title,
    label: 'journey.exitReason',
    hint: 'journey.exitHint',
    value: exit ? exitWords(exit) : '',
    done: (words: string) => done(readExitWords(words)),
  });
}
