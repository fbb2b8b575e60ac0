/** A stamp painted as paths of its own on a grid of 24 × 24: the same on every machine. */
export interface StampIcon {
  /** Of the disc; white reads on it with at least 3:1. */
  readonly color: string;
  readonly stroke?: string;
  readonly fill?: string;
}

/** The disc every icon stands on. */
export const stampDisc = 'M23 12a11 11 0 1 1-22 0a11 11 0 1 1 22 0z';

export const stampIcons = {
  'thumbs-up': {
    color: '#4B3FE4',
    fill: 'M6.4 11.2h2.4v6.2H6.4zM9.8 11l2.6-5c1.2 0 1.9.9 1.7 2l-.4 2.2h3.1c1 0 1.7.9 1.5 1.9l-.9 4.1c-.2.8-.8 1.3-1.6 1.3H9.8z',
  },
  'thumbs-down': {
    color: '#6B6F76',
    fill: 'M6.4 12.8h2.4V6.6H6.4zM9.8 13l2.6 5c1.2 0 1.9-.9 1.7-2l-.4-2.2h3.1c1 0 1.7-.9 1.5-1.9l-.9-4.1c-.2-.8-.8-1.3-1.6-1.3H9.8z',
  },
  heart: {
    color: '#D93A3A',
    fill: 'M12 17.8C8.2 14.8 6.2 12.8 6.2 10.3A3 3 0 0 1 12 9.1a3 3 0 0 1 5.8 1.2C17.8 12.8 15.8 14.8 12 17.8z',
  },
  star: {
    color: '#B8790A',
    fill: 'M12 5.4l1.9 4.2l4.6.5l-3.4 3.1l.9 4.5l-4-2.3l-4 2.3l.9-4.5l-3.4-3.1l4.6-.5z',
  },
  check: { color: '#1B8A55', stroke: 'M7 12.5l3.4 3.4L17 8.8' },
  cross: { color: '#D93A3A', stroke: 'M8.2 8.2l7.6 7.6M15.8 8.2l-7.6 7.6' },
  plus: { color: '#1B8A55', stroke: 'M12 7v10M7 12h10' },
  question: {
    color: '#6A5AE8',
    stroke: 'M9.2 9.7a2.9 2.9 0 1 1 4.3 2.5c-1 .6-1.5 1.1-1.5 2.1M12 17.3v.1',
  },
  exclamation: { color: '#C8600F', stroke: 'M12 6.7v6.5M12 17.2v.1' },
  dot: { color: '#2F7DE1', fill: 'M15.2 12a3.2 3.2 0 1 1-6.4 0a3.2 3.2 0 1 1 6.4 0z' },
  flag: { color: '#C2459F', stroke: 'M8.6 6v12.2', fill: 'M8.6 6.4h8.2l-2.1 2.9l2.1 2.9H8.6z' },
  bolt: { color: '#B8790A', fill: 'M13 5.2L7.2 13h3.7l-1 5.8l5.9-8h-3.7z' },
  idea: {
    color: '#0F7F77',
    stroke:
      'M9.8 15.2c-1.4-.9-2.2-2.2-2.2-3.8a4.4 4.4 0 0 1 8.8 0c0 1.6-.8 2.9-2.2 3.8zM10.4 18h3.2',
  },
  clock: {
    color: '#3E63B8',
    stroke: 'M17.6 12a5.6 5.6 0 1 1-11.2 0a5.6 5.6 0 1 1 11.2 0zM12 8.8V12l2.2 1.6',
  },
  smile: {
    color: '#1B8A55',
    stroke: 'M9.3 9.9v.1M14.7 9.9v.1M8.3 13.5c.9 1.6 2.2 2.3 3.7 2.3s2.8-.7 3.7-2.3',
  },
  sad: {
    color: '#C8600F',
    stroke: 'M9.3 9.9v.1M14.7 9.9v.1M8.3 16.2c.9-1.6 2.2-2.3 3.7-2.3s2.8.7 3.7 2.3',
  },
} as const satisfies Record<string, StampIcon>;

export type StampIconName = keyof typeof stampIcons;

export const stampIconNames = Object.keys(stampIcons) as StampIconName[];

export function stampIcon(name: string | undefined): StampIcon | undefined {
  return (stampIcons as Record<string, StampIcon>)[name ?? ''];
}
