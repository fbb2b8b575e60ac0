/** Small signs, SVG path data on a grid of 24 × 24, drawn with a stroke. Each is told from the others by its shape. */
export const signIcons = {
  assumption: 'M8.5 9a3.5 3.5 0 1 1 4.9 3.2c-.9.4-1.4 1-1.4 1.9v.4M12 18.5v.3',
  research: 'M21 21l-4.6-4.6M4 11a7 7 0 1 0 14 0a7 7 0 1 0-14 0',
  measured: 'M6 20v-6M12 20V5M18 20v-9',
  'needs-work': 'M12 4L2.8 20h18.4zM12 10v4.2M12 17v.2',
  improving: 'M3 17l6-6 4 4 8-8M15 7h6v6',
  good: 'M5 12.5l4.5 4.5L19 7.5',
  idea: 'M9 18h6M10 21.5h4M12 3a6 6 0 0 0-3.5 10.9c.6.5.9 1.1 1 2.1h5c.1-1 .4-1.6 1-2.1A6 6 0 0 0 12 3z',
  retired: 'M6 6l12 12M18 6L6 18',
  places: 'M9 9h11v11H9zM4 15V4h11',
  overdue: 'M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 7v5l3.5 2',
  rereview: 'M20 12a8 8 0 1 1-2.5-5.8L20 8.5M20 3v5.5h-5.5',
  exit: 'M10 4H5v16h5M15 8l4 4-4 4M19 12H9',
  'best-practice': 'M7 4h10v6a5 5 0 0 1-10 0zM12 15v4M8 20.5h8',
  'pain-point': 'M5 5h14v10h-7l-4 4v-4H5z',
} as const;

export type SignIcon = keyof typeof signIcons;
