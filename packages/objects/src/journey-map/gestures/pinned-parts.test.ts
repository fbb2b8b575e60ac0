import type { RecordId } from '@feltline/board';
import { seenBoxOf } from '@feltline/editor';
import { type Box, boxContains, boxesIntersect } from '@feltline/geometry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MapUser, middle } from '../../../test/map-user.ts';
import { cellPart } from '../journey-map.model.ts';
import { pinned } from '../pinned.ts';
import { hitPinnedPart, keptClear } from './pinned-parts.ts';

/** Someone who looks at the middle of the map from its trailing end, between toolbars. */
function inside(options: { dir?: 'ltr' | 'rtl'; zoom?: number } = {}): MapUser {
  const { dir = 'ltr', zoom = 1 } = options;
  const user = new MapUser({ dir });
  const { camera } = user.editor;
  const rtl = dir === 'rtl';
  camera.setViewport(700 * zoom, 500 * zoom);
  camera.setCovered({ top: 72, right: rtl ? 78 : 0, bottom: 0, left: rtl ? 0 : 78 });
  const { tableBox } = user.layout();
  const right = tableBox.x + tableBox.width;
  camera.set({ x: rtl ? right - 150 - 700 : tableBox.x + 150, y: tableBox.y + 160, zoom });
  return user;
}

function seen(user: MapUser, part: string): Box {
  const box = seenBoxOf(user.editor, { object: user.map, part });
  if (!box) throw new Error(`expected ${part} to be seen`);
  return box;
}

/** A press at the middle of a box on the board, as the screen has it. */
function press(user: MapUser, box: Box, times = 1): void {
  const [x, y] = middle(user.editor.camera.boxToScreen(box));
  for (let i = 0; i < times; i++) user.click({ x, y, width: 0, height: 0 });
  if (times === 2) user.editor.doubleClick({ x, y });
}

test('A press on a pinned stage header chooses the stage, on a pinned lane title the lane', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    for (const zoom of [0.8, 1, 1.6]) {
      const user = inside({ dir, zoom });
      for (const part of [user.stages[1], user.lanes.positives] as readonly RecordId[]) {
        const box = seen(user, part);
        expect(box).not.toEqual(user.part(part).box);
        press(user, box);
        expect(user.editor.selection.focused).toEqual({ object: user.map, part });
      }
    }
  }
});

test('What scrolls beneath pinned headers is not hit through them', () => {
  const user = inside();
  const place = pinned(user.layout(), user.editor.camera);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (a, b) => {
        for (const band of [place.top, place.side]) {
          if (!band) throw new Error('expected both to be pinned');
          const point = { x: band.x + a * band.width * 0.999, y: band.y + b * band.height * 0.999 };
          const hit = user.editor.hitTest(point);
          expect(hit?.object).toBe(user.map);
          const headers: readonly (string | undefined)[] = [
            undefined,
            ...user.stages,
            ...Object.values(user.lanes),
          ];
          expect(headers).toContain(hit?.part);
        }
      },
    ),
  );
});

test('A double click on a pinned header types there', () => {
  for (const zoom of [1, 1.6]) {
    const user = inside({ zoom });
    for (const part of [user.stages[1], user.lanes.positives] as readonly RecordId[]) {
      const box = seen(user, part);
      press(user, box, 2);
      expect(user.editor.editing).toEqual({ object: user.map, part });
      const typed = user.editor.editingPart;
      expect(typed && boxContains(box, typed.box)).toBe(true);
      user.editor.stopEditing();
    }
  }
});

test('A pinned stage can be pulled to another place', () => {
  const user = inside();
  const [x, y] = middle(user.editor.camera.boxToScreen(seen(user, user.stages[1] as RecordId)));
  user.drag([x, y], [x + 200, y]);
  expect(user.titles()).toEqual(['Awareness', 'Loyalty', 'Decision']);
});

test('The plus between stages goes along with the pinned headers', () => {
  const user = inside();
  const at = user.editor.camera.toScreen({
    x: user.layout().stages[2]?.box.x ?? 0,
    y: middle(seen(user, user.stages[2] as RecordId))[1],
  });
  user.editor.pointerMove(at);
  expect(user.editor.handles.map(({ handle }) => handle.label)).toEqual(['journey.addStage']);
});

test('From far away a stage answers where its name is shown', () => {
  const user = inside({ zoom: 0.2 });
  const stage = user.stages[1] as RecordId;
  const own = user.part(stage).box;
  const shown = seen(user, stage);
  expect(shown).toMatchObject({ x: own.x, width: own.width });
  expect(shown.height * 0.2).toBeGreaterThan(15);
  const { board, camera } = user.editor;
  const map = board.get(user.map);
  const at = { x: shown.x + shown.width / 2, y: shown.y + shown.height - 2 };
  expect(map && hitPinnedPart(map, at, camera, board.read)).toEqual({ part: stage });
});

test('A bar keeps off the names and the curve, that of a stage off all that stands beneath it', () => {
  const user = new MapUser({});
  const { board, camera } = user.editor;
  const map = board.get(user.map);
  if (!map) throw new Error('expected a map');
  const avoided = (part: string) => keptClear(map, part, camera, board.read);
  const rowOf = (lane: string) => user.layout().lanes.find(({ id }) => id === lane)?.box;
  const card = avoided(user.layout().cards[0]?.placement ?? '');
  expect(card.names).toContainEqual(user.layout().headerBox);
  expect(card.pictures).toContainEqual(rowOf(user.lanes.emotion));
  expect(card.pictures).not.toContainEqual(rowOf(user.lanes.positives));
  const stage = avoided(user.stages[1] as RecordId);
  expect(stage.names).not.toContainEqual(user.layout().headerBox);
  for (const { box } of user.layout().lanes) expect(stage.pictures).toContainEqual(box);
});

test('The focus is not left beneath pinned headers', () => {
  const user = inside();
  const cell = cellPart(user.lanes.emotion, user.steps[0] as RecordId);
  user.focus(cellPart(user.lanes.emotion, user.steps[1] as RecordId)).press('ArrowLeft');
  expect(user.editor.selection.focused?.part).toBe(cell);
  const place = pinned(user.layout(), user.editor.camera);
  for (const band of [place.top, place.side]) {
    expect(band !== undefined && boxesIntersect(band, user.part(cell).box)).toBe(false);
  }
});
