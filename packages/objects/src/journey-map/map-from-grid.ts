import type { RecordId } from '@feltline/board';
import { type FromGrid, nearestColor, type PastedGrid } from '@feltline/editor';
import {
  addTouchpoint,
  bindToCell,
  createMap,
  type LaneType,
  type MapLayout,
  stickyColorFor,
} from '@feltline/journey';
import { baseDirection } from '@feltline/scene';
import { stickyColors } from '../sticky/sticky-colors.ts';

const swatches = Object.entries(stickyColors).map(([value, swatch]) => ({ value, swatch }));
/** A map with more columns or rows is a table that was pasted as the wrong thing. */
const mostStages = 60;
const mostLanes = 60;

/** What lanes are called, in the words of their languages; the first that fits tells the type. */
const laneWords: readonly (readonly [LaneType, RegExp])[] = [
  ['touchpoints', /touch\s*-?points?|contatto|контакт|נקודות? מגע/i],
  ['positives', /positiv|gains?\b|delight|что работает|מה עובד|חיובי/i],
  ['negatives', /negativ|pains?\b|frustrat|problem|не работает|לא עובד|שלילי|כאב/i],
  ['opportunity', /opportunit|ideas?\b|возможност|הזדמנו|רעיונ/i],
];

/** The first row names the stages, the first column the lanes; what stands between becomes notes and touchpoints. */
export const mapFromGrid: FromGrid = {
  label: 'grid.map',
  about: 'grid.mapAbout',
  order: 30,
  suits: (grid) =>
    grid.rows.length > 1 &&
    grid.columns > 1 &&
    grid.columns - 1 <= mostStages &&
    grid.rows.length - 1 <= mostLanes,
  count: (grid) => grid.columns - 1,
  make(tx, grid, { at, author, t }) {
    const [names = [], ...rows] = grid.rows;
    const lanes = rows.map(([name]) => laneOf(name?.text ?? '', t('journey.part.lane')));
    // one lane at most holds the touchpoints themselves
    const first = lanes.findIndex(({ type }) => type === 'touchpoints');
    const made = createMap(tx, {
      at: { x: 0, y: 0 },
      title: names[0]?.text || t('grid.mapTitle'),
      dir: directionOf(grid),
      stages: names.slice(1).map(({ text }) => ({ title: text })),
      lanes: lanes.map((lane, i) =>
        lane.type === 'touchpoints' && i !== first ? { ...lane, type: 'stickies' as const } : lane,
      ),
    });
    rows.forEach((row, i) => {
      const lane = made.lanes[i];
      if (!lane) return;
      row.slice(1).forEach(({ text, fill }, j) => {
        const step = made.stages[j]?.steps[0];
        if (text === '' || !step) return;
        if (lane.type === 'touchpoints') {
          for (const title of linesIn(text)) addTouchpoint(tx, tx.read, made.map, step, { title });
          return;
        }
        const color = (fill && nearestColor(fill, swatches)) ?? stickyColorFor(lane.type);
        const note = tx.create({
          kind: 'sticky',
          text,
          props: { color, ...(author ? { author } : {}) },
        });
        bindToCell(tx, tx.read, note, lane.id, step);
      });
    });
    putAround(tx, made.map, at);
    return [made.map];
  },
};

function laneOf(name: string, unnamed: string): { type: LaneType; title: string } {
  const type = laneWords.find(([, words]) => words.test(name))?.[0] ?? 'stickies';
  return { type, title: name || unnamed };
}

/** Several touchpoints in one cell stand on lines of their own. */
function linesIn(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/^[-•*]\s*/, '').trim())
    .filter((line) => line !== '');
}

function directionOf(grid: PastedGrid): 'ltr' | 'rtl' {
  const words = grid.rows.flat().find(({ text }) => /\p{L}/u.test(text))?.text ?? '';
  return baseDirection(words) === 'rtl' ? 'rtl' : 'ltr';
}

/** Its size follows from what is in it, so it is known only now. */
function putAround(
  tx: Parameters<FromGrid['make']>[0],
  map: RecordId,
  at: { readonly x: number; readonly y: number },
): void {
  const box = tx.read.derived<MapLayout>(map)?.box;
  if (!box) return;
  const [x, y] = [Math.round(at.x - box.width / 2), Math.round(at.y - box.height / 2)];
  tx.update(map, { geometry: [x, y, 0, 0, 0] });
}
