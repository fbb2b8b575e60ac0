import { stickySize } from '../board-data.ts';

export interface FittedText {
  /** Board units. */
  size: number;
  lineHeight: number;
  /** From the top of the sticky. */
  firstBaseline: number;
  lines: { words: string; width: number }[];
}

const [smallest, largest] = [10, 64];
const room = stickySize - 32;

/** The largest size at which the text fits its sticky, with its lines. Widths grow with the size, so one measurement per word serves all sizes. */
export function fitText(
  text: string,
  context: CanvasRenderingContext2D,
  family: string,
): FittedText {
  context.font = `100px ${family}`;
  const width = (words: string) => context.measureText(words).width / 100;
  const words = text.split(' ').map((word) => ({ word, width: width(word) }));
  const space = width(' ');
  for (let size = largest; ; size--) {
    const lines = wrap(words, space, room / size);
    const lineHeight = size * 1.3;
    const height = lines.length * lineHeight;
    const fits = height <= room && lines.every((line) => line.width <= room / size);
    if (!fits && size > smallest) continue;
    return {
      ...{ size, lineHeight },
      firstBaseline: (stickySize - height) / 2 + lineHeight * 0.75,
      lines: lines.map((line) => ({ words: line.words, width: line.width * size })),
    };
  }
}

function wrap(words: readonly { word: string; width: number }[], space: number, limit: number) {
  const lines: { words: string; width: number }[] = [];
  for (const { word, width } of words) {
    const line = lines.at(-1);
    if (line && line.width + space + width <= limit) {
      line.words += ` ${word}`;
      line.width += space + width;
    } else lines.push({ words: word, width });
  }
  return lines;
}
