import type { WheelMode } from '@feltline/editor';

const KEY = 'feltline.wheel';

/** What the wheel does: `?wheel=pan|zoom` for this visit, else what the person chose in this browser. */
export function wheelModeOf(search: string, remembered: string | null): WheelMode {
  const asked = new URLSearchParams(search).get('wheel');
  if (asked === 'zoom') return 'mouse';
  if (asked === 'pan') return 'trackpad';
  return remembered === 'mouse' || remembered === 'trackpad' ? remembered : 'auto';
}

export function startingWheelMode(): WheelMode {
  return wheelModeOf(location.search, localStorage.getItem(KEY));
}

export function rememberWheelMode(mode: WheelMode): void {
  localStorage.setItem(KEY, mode);
}
