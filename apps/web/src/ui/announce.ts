/** Words for screen readers: two live regions take turns, so that the same words are read twice if they are said twice. */
const regions: HTMLElement[] = [];
let turn = 0;

export function announce(words: string): void {
  const region = regions[turn] ?? makeRegion(turn);
  const other = regions[1 - turn];
  if (other) other.textContent = '';
  region.textContent = words;
  turn = 1 - turn;
}

function makeRegion(at: number): HTMLElement {
  const region = document.createElement('div');
  region.className = 'visually-hidden';
  region.setAttribute('aria-live', 'polite');
  region.setAttribute('data-live-announcer', 'true');
  document.body.append(region);
  regions[at] = region;
  return region;
}
