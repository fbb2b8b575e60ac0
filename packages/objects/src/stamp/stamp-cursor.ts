import type { StampProps } from './stamp.model.ts';
import { stampDisc, stampIcon } from './stamp-icons.ts';

const side = 36;
const known = new Map<string, string>();

/** The stamp itself as a CSS cursor. */
export function stampCursor({ emoji, icon }: StampProps): string {
  const key = `${icon} ${emoji}`;
  let cursor = known.get(key);
  if (!cursor) {
    const found = stampIcon(icon);
    const inside = found
      ? `<path d='${stampDisc}' fill='${found.color}' stroke='white' stroke-width='1.2'/>` +
        (found.fill ? `<path d='${found.fill}' fill='white'/>` : '') +
        (found.stroke
          ? `<path d='${found.stroke}' fill='none' stroke='white' stroke-width='1.9' stroke-linecap='round'/>`
          : '')
      : `<text x='12' y='19' font-size='19' text-anchor='middle'>${escaped(emoji ?? '')}</text>`;
    const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${side}' height='${side}' viewBox='0 0 24 24'>${inside}</svg>`;
    const middle = side / 2;
    cursor = `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${middle} ${middle}, crosshair`;
    known.set(key, cursor);
  }
  return cursor;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
