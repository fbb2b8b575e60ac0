/** What sticky notes may be made of; the ink `#1F2328` reads on all of them with at least 4.5:1. */
export const stickyColors = {
  lemon: '#FFE58A',
  peach: '#FFCFA8',
  rose: '#FFC0CC',
  lilac: '#DECBFF',
  sky: '#B5E0FF',
  mint: '#BFEFCB',
  sand: '#EFE6D5',
  white: '#FFFFFF',
  amber: '#FFC53D',
  orange: '#FF9B5C',
  coral: '#FF8A8A',
  magenta: '#E58FE0',
  violet: '#A99BFF',
  blue: '#6FB1FF',
  teal: '#5CCFC0',
  green: '#7BD37A',
} as const;

export type StickyColor = keyof typeof stickyColors;
