import { readFragment } from '../boards/boardAddress.ts';
import { LANGUAGE_KEY, startingLanguage, words } from '../i18n/startingWords.ts';
import { fetchEarly } from './earlyState.ts';
import { isKept } from './isKept.ts';

// Runs before everything else has come: what the address and this browser already tell is fetched meanwhile.

words[startingLanguage(localStorage.getItem(LANGUAGE_KEY), navigator.languages)]().catch(
  // told when the words are wanted
  () => undefined,
);

const [, boardId] = /^\/b\/([^/]+)$/.exec(location.pathname) ?? [];
const { token } = readFragment(location.hash);
if (boardId !== undefined && token && !isKept(localStorage.getItem('feltline.boards'), boardId))
  fetchEarly(decodeURIComponent(boardId), token);
