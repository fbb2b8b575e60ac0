import { type Box, boxesIntersect, inflateBox } from '@feltline/geometry';
import {
  addPersona,
  addTouchpoint,
  bindToCell,
  createMap,
  emotionIdOf,
  emotionScale,
  type MapLayout,
  removePersona,
  removeStage,
  setEmotion,
  writeTouchpointCsv,
} from '@feltline/journey';
import { beforeEach, expect, test } from 'vitest';
import {
  boundsOf,
  exampleBoard,
  newBoard,
  painted,
  paintedOverlay,
} from '../../test/painted-board.ts';

let example: ReturnType<typeof exampleBoard>;

beforeEach(() => {
  example = exampleBoard();
});

/** Path data of the emotion lines, by their stroke. */
function curves(
  surface: ReturnType<typeof painted>,
): { d: string; stroke: unknown; dash: unknown }[] {
  return surface.ops.flatMap((op) =>
    op.op === 'path' && op.d.includes('C') && op.style.fill === undefined && op.matrix[0] === 1
      ? [{ d: op.d, stroke: op.style.stroke, dash: op.style.dash }]
      : [],
  );
}

/** The points that path data made of M and C commands passes through. */
function knots(d: string): [number, number][] {
  return [...d.matchAll(/([MC])([^MC]+)/g)].map(([, , numbers]) => {
    const all = numbers!
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    return all.slice(-2) as [number, number];
  });
}

function laneOf(layout: MapLayout, type: string) {
  return layout.lanes.find((lane) => lane.type === type)!;
}

test('the example shows its stages, phases, touchpoints and personas', () => {
  const words = painted(example.board)
    .texts()
    .map((run) => run.text);
  for (const word of ['Awareness', 'Consideration', 'Decision', 'Action', 'Loyalty']) {
    expect(words).toContain(word);
  }
  for (const word of ['BEFORE PURCHASE', 'DURING PURCHASE', 'AFTER PURCHASE'])
    expect(words).toContain(word);
  for (const word of ['Brand website', 'Checkout line', 'Marta', 'Dani']) {
    expect(words.join(' ')).toContain(word);
  }
});

test('touchpoint titles take as many lines as their cards have room for', () => {
  const words = painted(example.board)
    .texts()
    .map((run) => run.text)
    .join(' ');
  expect(words).toContain('Support call for the shop address');
  expect(words).toContain('Point of sale: sales repr');
});

test('each curve passes through exactly the given values', () => {
  const { layout, board } = example;
  const lane = laneOf(layout(), 'emotion');
  const { yOf } = emotionScale(lane);
  const drawn = curves(painted(board));
  expect(drawn).toHaveLength(2);
  layout().curves.forEach((curve, i) => {
    const expected = curve.points.map(({ at, value }) => [at.x, yOf(value!)]);
    const through = knots(drawn[i]!.d);
    expect(through).toHaveLength(12);
    through.forEach(([x, y], k) => {
      expect(x).toBeCloseTo(expected[k]![0]!, 2);
      expect(y).toBeCloseTo(expected[k]![1]!, 2);
    });
  });
});

test('an unknown value is a gap: no line runs across it and no point stands there', () => {
  const { board, layout } = example;
  const marta = layout().curves[0]!;
  const gap = marta.points[5]!;
  board.transact((tx) => setEmotion(tx, board.read, marta.persona, gap.placement, null));
  const surface = painted(board);
  const line = curves(surface)[0]!.d;
  expect(line.match(/M/g)).toHaveLength(2);
  expect(knots(line)).toHaveLength(11);
  expect(knots(line).some(([x]) => Math.abs(x - gap.at.x) < 1)).toBe(false);
  const { x } = layout().curves[0]!.points[5]!.at;
  const zero = emotionScale(laneOf(layout(), 'emotion')).yOf(0);
  const discs = surface.ops.filter((op) => {
    const box = op.op === 'rect' && op.style.radius === 6.25 ? op.box : undefined;
    return box && Math.abs(box.x + 6.25 - x) < 1 && Math.abs(box.y + 6.25 - zero) < 1;
  });
  // The other persona's value is 0 there: hers is the only point.
  expect(discs).toHaveLength(1);
});

test('where nothing is known broken rings wait on the zero line, side by side, and no line joins them', () => {
  const { board, layout } = example;
  const rings = () =>
    painted(board).ops.flatMap((op) =>
      op.op === 'rect' && op.style.dash?.[0] === 2.1 ? [boundsOf(op)!] : [],
    );
  expect(rings()).toEqual([]);
  board.transact((tx) => {
    for (const { persona, points } of layout().curves)
      for (const { placement } of points) setEmotion(tx, board.read, persona, placement, null);
  });
  expect(rings()).toHaveLength(24);
  const zero = emotionScale(laneOf(layout(), 'emotion')).yOf(0);
  for (const { y, height } of rings()) expect(y + height / 2).toBeCloseTo(zero, 5);
  const xs = rings().map(({ x }) => x);
  expect(new Set(xs).size).toBe(24);
  expect(curves(painted(board))).toEqual([]);
});

test('what is measured elsewhere leaves no rings to take hold of', () => {
  const { board, layout } = example;
  const { persona, points } = layout().curves[0]!;
  board.transact((tx) => {
    tx.update(persona, { props: { kind: 'benchmark' } });
    setEmotion(tx, board.read, persona, points[3]!.placement, null);
  });
  const rings = painted(board).ops.filter((op) => op.op === 'rect' && op.style.dash?.[0] === 2.1);
  expect(rings).toEqual([]);
});

test('names that have no room at the ends of their curves stand one below the other in the corner', () => {
  const { board, layout } = example;
  const [marta, dani] = layout().curves;
  const place = (text: string) => {
    const run = painted(board)
      .texts()
      .find((one) => one.text === text)!;
    return [run.x, run.y] as const;
  };
  const [atEnd] = place('Marta');
  const lastColumn = layout().columns.at(-1)!.box;
  expect(atEnd).toBeGreaterThan(lastColumn.x + lastColumn.width / 2);
  board.transact((tx) => tx.setText(marta!.persona, 'A price-conscious student'));
  const [x, y] = place('A price-conscious student');
  const [x2, y2] = place('Dani');
  expect(x2).toBe(x);
  expect(y2).toBe(y + 15);
  expect(dani).toBeDefined();
});

test('an emotion lane says what it cannot do without', () => {
  const board = newBoard();
  const { map, stages } = board.transact((tx) =>
    createMap(tx, {
      at: { x: 0, y: 0 },
      title: 'Map',
      stages: [{ title: 'A', steps: [''] }],
      lanes: [{ type: 'emotion', title: 'Feeling', hint: 'Drag the dot' }],
    }),
  );
  const hints = () =>
    painted(board)
      .texts()
      .flatMap((run) => (run.italic ? [run.text] : []))
      .join(' ');
  expect(hints()).toBe('Add a persona to draw how they feel');
  board.transact((tx) => addPersona(tx, tx.read, map, { name: 'Marta' }));
  expect(hints()).toBe('Add touchpoints: each gets a point here');
  const step = stages[0]!.steps[0]!;
  board.transact((tx) => addTouchpoint(tx, tx.read, map, step, { title: 'Ad' }));
  expect(hints()).toBe('Drag the dot');
});

test('personas differ in dash as well as in colour', () => {
  const [marta, dani] = curves(painted(example.board));
  expect(marta!.stroke).not.toEqual(dani!.stroke);
  expect(marta!.dash).not.toEqual(dani!.dash);
});

test('where several people feel the same their one point wears the colours of all', () => {
  const { board, layout } = example;
  const [marta, dani] = layout().curves;
  const placement = marta!.points[1]!.placement;
  const [blue, orange] = curves(painted(board)).map(({ stroke }) => stroke);
  const rims = () => {
    const { x, y } = layout().curves[1]!.points[1]!.at;
    return painted(board).ops.flatMap((op) => {
      if (op.op === 'path' && op.d.includes('A') && op.d.startsWith(`M${x} `))
        return [['half', op.style.stroke]];
      const at = op.op === 'rect' && op.style.radius ? boundsOf(op) : undefined;
      const isHere = at && at.x + at.width / 2 === x && at.y + at.height / 2 === y;
      return isHere && op.op === 'rect' && op.style.stroke ? [['whole', op.style.stroke]] : [];
    });
  };
  const feel = (persona: typeof marta, tenths: number) =>
    board.transact((tx) => setEmotion(tx, board.read, persona!.persona, placement, tenths));
  feel(marta, 10);
  feel(dani, -10);
  expect(rims()).toEqual([['whole', orange]]);
  feel(dani, 10);
  // whichever of the two lies on top
  expect(rims().slice(-2)).toEqual([
    ['whole', blue],
    ['half', orange],
  ]);
});

test('a single persona is drawn in the colours of feeling, with a fill', () => {
  const { board, layout } = example;
  const dani = layout().curves[1]!;
  board.transact((tx) => removePersona(tx, board.read, dani.persona));
  const surface = painted(board);
  const [line] = curves(surface);
  expect(line!.stroke).toMatchObject({ from: { x: 0 }, to: { x: 0 } });
  const areas = surface.ops.filter(
    (op) => op.op === 'path' && op.d.endsWith('Z') && typeof op.style.fill === 'object',
  );
  expect(areas).toHaveLength(1);
});

test('moments of truth are stars on the curve and bolts on the card', () => {
  const surface = painted(example.board);
  const amber = surface.ops.filter((op) => op.op === 'path' && op.style.fill === '#E0A100');
  // Two moments of truth, two personas.
  expect(amber).toHaveLength(4);
  const outlines = surface.ops.filter(
    (op) => op.op === 'rect' && op.style.stroke === '#E0A100' && op.style.width === 2,
  );
  expect(outlines).toHaveLength(2);
});

test('a right-to-left map mirrors its left-to-right picture', () => {
  const { board, map, layout } = example;
  const ltr = painted(board);
  const { box } = layout();
  board.transact((tx) => tx.update(map, { props: { dir: 'rtl' } }));
  const rtl = painted(board);
  const place = (surface: typeof ltr, text: string) =>
    surface.texts().find((run) => run.text === text)!;
  for (const title of ['Awareness', 'Loyalty']) {
    const [a, b] = [place(ltr, title), place(rtl, title)];
    expect(b.x).toBeCloseTo(2 * box.x + box.width - a.x, 1);
    expect(b.y).toBe(a.y);
    expect(b.align).toBe('center');
  }
  const [a, b] = [curves(ltr)[0]!, curves(rtl)[0]!].map(({ d }) => knots(d));
  b!.forEach(([x, y], i) => {
    expect(x).toBeCloseTo(2 * box.x + box.width - a![i]![0], 1);
    expect(y).toBeCloseTo(a![i]![1], 2);
  });
  const title = place(rtl, 'Brand website');
  expect(title.align).toBe('right');
  // Its letters are still Latin.
  expect(title.direction).toBe('ltr');
});

test('nothing outside the view is painted', () => {
  const { board, layout } = example;
  const everything = painted(board).ops.length;
  const cell = layout().cells[2]!.box;
  const view: Box = { ...cell, width: 60, height: 40 };
  const surface = painted(board, { view });
  expect(surface.ops.length).toBeLessThan(everything / 6);
  const reach = inflateBox(view, 120);
  const astray = surface.ops.filter((op) => {
    const box = boundsOf(op);
    // A sheet or a line of the whole map may begin outside, small things may not.
    const small = box && box.width < 500 && box.height < 200;
    return small && !boxesIntersect(reach, inflateBox(box, 0.1));
  });
  expect(astray).toEqual([]);
});

test('a map out of sight costs nothing', () => {
  const view = { x: 50_000, y: 0, width: 100, height: 100 };
  expect(painted(example.board, { view }).ops).toEqual([]);
});

test('the farther away, the less is painted', () => {
  const counts = [1, 0.4, 0.2].map((zoom) => painted(example.board, { zoom }).ops.length);
  expect(counts[0]).toBeGreaterThan(counts[1]!);
  expect(counts[1]).toBeGreaterThan(counts[2]!);
});

test('far away there are titles, curves and stars, but no touchpoints', () => {
  const surface = painted(example.board, { zoom: 0.2 });
  expect(surface.texts().some((run) => run.text.startsWith('Brand'))).toBe(false);
  expect(curves(surface)).toHaveLength(2);
  expect(surface.ops.filter((op) => op.op === 'path' && op.style.fill === '#E0A100')).toHaveLength(
    4,
  );
});

test('from far away the title and the names of stages keep a size that can be read', () => {
  for (const zoom of [0.45, 0.3, 0.2]) {
    const surface = painted(example.board, { zoom });
    const names = surface.ops.flatMap((op) =>
      op.op === 'text' && /^(Customer|Decision)/u.test(op.run.text)
        ? [op.run.size * op.matrix[0] * zoom]
        : [],
    );
    expect(names, `at ${zoom}`).toHaveLength(2);
    expect(Math.min(...names)).toBeGreaterThanOrEqual(11);
  }
});

test('a small picture of the whole board has no words of their own size', () => {
  expect(painted(example.board, { zoom: 0.1, overview: true }).texts()).toEqual([]);
});

test('a title that is being edited is not drawn', () => {
  const { board, map, layout } = example;
  const stage = layout().stages[0]!.id;
  const words = (part: string) =>
    painted(board, { hidden: { object: map, part } })
      .texts()
      .map((run) => run.text);
  expect(words(stage)).not.toContain('Awareness');
  expect(words(stage)).toContain('Loyalty');
});

test('stage headers and lane titles are pinned once they have been scrolled out of view', () => {
  const { board, layout } = example;
  const { tableBox } = layout();
  const inView = { x: tableBox.x - 50, y: tableBox.y - 50, width: 1200, height: 800 };
  expect(paintedOverlay(board, { view: inView }).texts()).toEqual([]);

  const down = { ...inView, y: tableBox.y + 150 };
  const stages = paintedOverlay(board, { view: down }).texts();
  expect(stages.map((run) => run.text)).toContain('Awareness');
  for (const run of stages) expect(run.y).toBeLessThan(down.y + 50);

  const right = { ...inView, x: tableBox.x + 500 };
  const lanes = paintedOverlay(board, { view: right }).texts();
  expect(lanes.map((run) => run.text)).toContain('Touchpoints');
  for (const run of lanes) expect(run.x).toBeLessThan(right.x + 120);
});

test('a pinned name is not broken where little of its stage is left, and goes out of view with it', () => {
  const { board, layout } = example;
  const { tableBox, stages, laneTitleBox } = layout();
  const awareness = stages[0]!.box;
  for (const left of [100, 60, 30, 10]) {
    const x = awareness.x + awareness.width - left - laneTitleBox.width;
    const view = { x, y: tableBox.y + 150, width: 1000, height: 700 };
    const words = paintedOverlay(board, { view })
      .texts()
      .map((run) => run.text);
    expect(words).toContain('Awareness');
  }
});

test('on a small screen no headers are pinned', () => {
  const { board, layout } = example;
  const { tableBox } = layout();
  const view = { x: tableBox.x + 400, y: tableBox.y + 150, width: 280, height: 110 };
  expect(paintedOverlay(board, { view }).texts()).toEqual([]);
});

test('pinned headers keep clear of toolbars', () => {
  const { tableBox } = example.layout();
  const view = { x: tableBox.x + 400, y: tableBox.y + 150, width: 1000, height: 700 };
  const free = { x: view.x + 70, y: view.y + 60, width: 900, height: 600 };
  for (const run of paintedOverlay(example.board, { view, free }).texts()) {
    expect(run.x).toBeGreaterThan(free.x);
    expect(run.y).toBeGreaterThan(free.y);
  }
});

test('the point under the pointer is emphasised on the overlay, an unknown one shows where it can be set', () => {
  const { board, layout } = example;
  const { persona, points } = layout().curves[0]!;
  const { placement } = points[4]!;
  const emphasis = new Set([emotionIdOf(persona, placement)]);
  expect(paintedOverlay(board, { emphasis }).ops.length).toBe(2);
  board.transact((tx) => setEmotion(tx, board.read, persona, placement, null));
  const [halo, ring] = paintedOverlay(board, { emphasis }).ops;
  expect(halo).toMatchObject({ op: 'rect', style: { opacity: 0.2 } });
  expect(ring).toMatchObject({ op: 'rect', style: { dash: [2.1, 2.1] } });
});

test('a hint is shown once per lane and goes with the first thing in it', () => {
  const board = newBoard();
  const { map, lanes, stages } = board.transact((tx) =>
    createMap(tx, {
      at: { x: 0, y: 0 },
      title: 'Map',
      stages: [{ title: 'A', steps: ['', '', ''] }],
      lanes: [{ type: 'positives', title: 'Good', hint: 'What went well?' }],
    }),
  );
  const hints = () =>
    painted(board)
      .texts()
      .filter((run) => run.italic);
  expect(hints().map((run) => run.text)).toEqual(['What went well?']);
  const note = board.transact((tx) => tx.create({ kind: 'sticky', geometry: [0, 0, 200, 200, 0] }));
  board.transact((tx) => bindToCell(tx, board.read, note, lanes[0]!.id, stages[0]!.steps[1]!, 0));
  expect(board.read.derived<MapLayout>(map)!.items.has(note)).toBe(true);
  expect(hints()).toEqual([]);
});

test('stages and columns without a name show what the map asks for, and no file does', () => {
  const board = newBoard();
  const { map, stages } = board.transact((tx) =>
    createMap(tx, {
      at: { x: 0, y: 0 },
      title: 'Map',
      stageHint: 'Name it',
      stepHint: 'I …',
      stages: [{ title: '', steps: [''] }],
      lanes: [{ type: 'touchpoints', title: 'Touchpoints', hint: 'Where do we meet?' }],
    }),
  );
  const prompts = () =>
    painted(board)
      .texts()
      .flatMap((run) => (run.italic ? [run.text] : []));
  expect(prompts()).toEqual(expect.arrayContaining(['Name it', 'I …', 'Where do we meet?']));
  const file = writeTouchpointCsv(map, board.read);
  for (const prompt of prompts()) expect(file).not.toContain(prompt);
  board.transact((tx) => tx.setText(stages[0]!.id, 'Finding us'));
  expect(prompts()).not.toContain('Name it');
});

test('what lost its place is shown in a tray', () => {
  const { board, layout } = example;
  const words = () =>
    painted(board)
      .texts()
      .map((run) => run.text);
  expect(words()).not.toContain('Unplaced');
  const stage = layout().stages[1]!;
  board.transact((tx) => removeStage(tx, board.read, stage.id));
  expect(words()).toContain('Unplaced');
  expect(words()).toContain('Brand website');
});

test('in a collapsed lane every touchpoint is still there, as its icon inside a small card', () => {
  const { board, layout } = example;
  const lane = laneOf(layout(), 'touchpoints').id;
  board.transact((tx) => tx.update(lane, { props: { collapsed: true } }));
  const words = painted(board)
    .texts()
    .map((run) => run.text);
  expect(words).not.toContain('Brand website');
  const { box } = laneOf(layout(), 'touchpoints');
  const small = painted(board).ops.flatMap((op) => {
    const at = op.op === 'rect' && op.style.shadow === 'card' ? boundsOf(op) : undefined;
    return at ? [at] : [];
  });
  expect(small).toHaveLength(12);
  for (const at of small) {
    expect(at.y).toBeGreaterThanOrEqual(box.y);
    expect(at.y + at.height).toBeLessThanOrEqual(box.y + box.height);
  }
});

test('a collapsed lane keeps its title and shows no faces', () => {
  const { board, layout } = example;
  const lane = laneOf(layout(), 'emotion').id;
  const faces = () =>
    painted(board).ops.filter((op) => op.op === 'path' && op.d.startsWith('M-10 0a10'));
  expect(faces()).toHaveLength(3);
  board.transact((tx) => tx.update(lane, { props: { collapsed: true } }));
  expect(faces()).toHaveLength(0);
  expect(curves(painted(board))).toHaveLength(0);
  expect(
    painted(board)
      .texts()
      .map((run) => run.text),
  ).toContain('Emotions');
});
