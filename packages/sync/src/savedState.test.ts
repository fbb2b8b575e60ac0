import { expect, test } from 'vitest';
import { notSavedAfterMs, type SavedFacts, savedState } from './savedState.ts';

const atRest: SavedFacts = {
  isSynced: true,
  isAcknowledged: true,
  isOnline: true,
  isRefused: false,
  hasEdits: false,
  isKept: true,
  waitedMs: 0,
};
const waiting: SavedFacts = { ...atRest, isAcknowledged: false, hasEdits: true };
const offline: SavedFacts = { ...waiting, isSynced: false, isOnline: false };

test.each<[string, SavedFacts, string]>([
  ['everything acknowledged', atRest, 'saved'],
  ['an edit on its way', waiting, 'saving'],
  ['an edit on its way, and the server not in step yet', { ...waiting, isSynced: false }, 'saving'],
  [
    'an edit the server does not store, kept here',
    { ...waiting, waitedMs: notSavedAfterMs },
    'offline-kept',
  ],
  [
    'an edit the server does not store, not kept here',
    { ...waiting, isKept: false, waitedMs: notSavedAfterMs },
    'not-saved',
  ],
  ['offline, kept here', offline, 'offline-kept'],
  ['offline, not kept here yet', { ...offline, isKept: false }, 'saving'],
  [
    'offline, not kept here for too long',
    { ...offline, isKept: false, waitedMs: notSavedAfterMs },
    'not-saved',
  ],
  ['offline with nothing to save', { ...offline, hasEdits: false }, 'offline-kept'],
  [
    'offline with nothing to save and no disk',
    { ...offline, hasEdits: false, isKept: false, waitedMs: 99_999 },
    'saving',
  ],
  ['an edit that was refused, kept here', { ...waiting, isRefused: true }, 'offline-kept'],
  [
    'an edit that was refused, with all others acknowledged',
    { ...waiting, isAcknowledged: true, isRefused: true },
    'offline-kept',
  ],
])('%s is told as it is', (_, facts, told) => {
  expect(savedState(facts)).toBe(told);
});

test('[S10] saved is said only when in step, acknowledged and not refused, whatever else holds', () => {
  for (let bits = 0; bits < 64; bits++) {
    const facts: SavedFacts = {
      isSynced: (bits & 1) > 0,
      isAcknowledged: (bits & 2) > 0,
      isOnline: (bits & 4) > 0,
      isRefused: (bits & 8) > 0,
      hasEdits: (bits & 16) > 0,
      isKept: (bits & 32) > 0,
      waitedMs: bits * 200,
    };
    if (savedState(facts) !== 'saved') continue;
    expect(facts).toMatchObject({ isSynced: true, isAcknowledged: true });
    expect(facts.isRefused && facts.hasEdits).toBe(false);
  }
});
