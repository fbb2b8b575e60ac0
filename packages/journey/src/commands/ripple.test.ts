import type { Board, RecordId } from '@feltline/board';
import { beforeEach, describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../test/journey-board.ts';
import { readMap } from '../read-map.ts';
import { addReview } from './reviews.ts';
import { markWholeMap, rereviewOf } from './ripple.ts';
import { addTouchpoint, movePlacement, removePlacement } from './touchpoints.ts';

let board: Board;
let map: RecordId;
beforeEach(() => {
  board = newBoard();
  map = importCsv(board, golden('e1-running-shoes')).map;
});

const touchpoint = (key: string) =>
  [...readMap(map, board.read).touchpoints.values()].find(({ props }) => props.importId === key)!;
const placementOf = (key: string) => {
  const { placementsByStep } = readMap(map, board.read);
  return [...placementsByStep.values()]
    .flat()
    .find(({ props }) => props.touchpoint === touchpoint(key).id)!;
};
const marked = () =>
  [...readMap(map, board.read).touchpoints.values()]
    .filter(({ props }) => props.rereviewBecause)
    .map(({ props }) => props.importId);

describe('[J64] what stands beside a touchpoint that came, went or moved', () => {
  it('is to be looked at again, and so is the map, in the same undo step', () => {
    board.transact((tx) => {
      const { step } = placementOf('TP04').props;
      addTouchpoint(tx, tx.read, map, step, { title: 'Chat: bot' });
    });
    expect(marked()).toEqual(['TP04', 'TP05']);
    expect(rereviewOf(touchpoint('TP05').props.rereviewBecause)).toEqual({
      reason: 'added',
      title: 'Chat: bot',
    });
    expect(readMap(map, board.read).map.props.rereviewBecause).toBe('added:Chat: bot');
    board.undo();
    expect(marked()).toEqual([]);
  });

  it('when it is taken away, or moved from one place to another', () => {
    board.transact((tx) => removePlacement(tx, tx.read, placementOf('TP02').id));
    expect(marked()).toEqual(['TP01', 'TP03']);
    board.undo();
    board.transact((tx) =>
      movePlacement(tx, tx.read, placementOf('TP02').id, placementOf('TP06').props.step, 1),
    );
    expect(marked()).toEqual(['TP01', 'TP03', 'TP06', 'TP07']);
  });

  it('is left alone while the map is being made', () => {
    const { map: fresh } = importCsv(board, 'stage,title\nA,a\nB,b');
    board.transact((tx) => {
      const [step] = readMap(fresh, tx.read).steps;
      addTouchpoint(tx, tx.read, fresh, step!.id, { title: 'New' });
    });
    const { touchpoints } = readMap(fresh, board.read);
    expect([...touchpoints.values()].some(({ props }) => props.rereviewBecause)).toBe(false);
  });

  it('a whole map can be said to be due, with the reason', () => {
    board.transact((tx) => markWholeMap(tx, tx.read, map, 'technological'));
    expect(marked()).toHaveLength(12);
    const { rereviewBecause } = touchpoint('TP07').props;
    expect(rereviewOf(rereviewBecause)).toEqual({ reason: 'technological', title: '' });
    expect(rereviewOf('New law')).toEqual({ reason: 'other', title: 'New law' });
    expect(rereviewOf(undefined)).toBeUndefined();
  });
});

describe('[J65] a review', () => {
  it('starts the clock again, takes the reason away and is kept as an event', () => {
    board.transact((tx) => markWholeMap(tx, tx.read, map, 'social'));
    const { id } = touchpoint('TP05');
    const review = board.transact((tx) =>
      addReview(tx, tx.read, id, {
        at: '2026-04-01',
        outcome: 'changed',
        by: 'Eva',
        note: 'Shorter',
      }),
    );
    const { props } = touchpoint('TP05');
    expect([props.lastReviewedAt, props.rereviewBecause]).toEqual(['2026-04-01', undefined]);
    expect(board.get(review)).toMatchObject({ text: 'Shorter', props: { by: 'Eva' } });
    expect(board.read.partsOf(id)).toEqual([review]);
  });

  it('entered late does not set the clock back; one that says so retires the touchpoint', () => {
    const { id } = touchpoint('TP05');
    board.transact((tx) => addReview(tx, tx.read, id, { at: '2020-01-01', outcome: 'retire' }));
    const { props } = touchpoint('TP05');
    expect([props.lastReviewedAt, props.status]).toEqual(['2025-08-15', 'retired']);
  });

  it('starts the usual clock where none ran: 90 days after the purchase, 180 before; one that runs stays', () => {
    const clocks = (...keys: string[]) => keys.map((key) => touchpoint(key).props.reviewEveryDays);
    const review = (...keys: string[]) =>
      board.transact((tx) => {
        for (const key of keys)
          addReview(tx, tx.read, touchpoint(key).id, { at: '2026-04-01', outcome: 'ok' });
      });
    board.transact((tx) => {
      for (const key of ['TP01', 'TP07', 'TP12'])
        tx.update(touchpoint(key).id, { props: { reviewEveryDays: undefined } });
    });
    review('TP01', 'TP07', 'TP10', 'TP12');
    expect(clocks('TP01', 'TP07', 'TP10', 'TP12')).toEqual([180, 180, 365, 90]);
    board.transact((tx) => {
      tx.update(map, { props: { reviewEveryDays: 30 } });
      tx.update(touchpoint('TP12').id, { props: { reviewEveryDays: undefined } });
    });
    review('TP12');
    expect(clocks('TP12')).toEqual([undefined]);
  });

  it('goes with its touchpoint, as metrics, evidence and experiments do; actions stay', () => {
    const { id } = touchpoint('TP05');
    board.transact((tx) => {
      addReview(tx, tx.read, id, { at: '2026-04-01', outcome: 'ok' });
      const of = { type: 'touchpoint', id };
      tx.create({ kind: 'metric', text: '', props: { of, kind: 'nps' } });
      tx.create({ kind: 'evidence-ref', text: '', props: { of } });
      tx.create({ kind: 'experiment', text: '', props: { touchpoint: id } });
      tx.create({ kind: 'action', text: 'Call back', props: { touchpoint: id } });
      tx.remove(id);
    });
    const left = ['review-event', 'metric', 'evidence-ref', 'experiment', 'action'];
    expect(left.map((kind) => board.read.ofKind(kind).length)).toEqual([0, 0, 0, 0, 1]);
  });

  it('needs a touchpoint and a day', () => {
    const { id } = touchpoint('TP05');
    board.transact((tx) => {
      expect(() => addReview(tx, tx.read, map, { at: '2026-04-01', outcome: 'ok' })).toThrow(
        'expected a touchpoint',
      );
      expect(() => addReview(tx, tx.read, id, { at: '1.4.2026', outcome: 'ok' })).toThrow(
        'YYYY-MM-DD',
      );
    });
  });
});
