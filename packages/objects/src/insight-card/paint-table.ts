import type { Box } from '@feltline/geometry';
import type { PaintEnv, PaintTable, Surface } from '@feltline/scene';
import { paintLines } from '../painting/paint-lines.ts';
import { TABLE } from './insight-card-layout.ts';

const GAP = 4;
const RADIUS = 6;
const WORDS = { size: 12, weight: 400, lineHeight: 1.2 };

/** Counts in tinted cells under their names; the first column stands where the card's words begin. */
export function paintTable(
  surface: Surface,
  { columns, lines }: PaintTable,
  box: Box,
  env: PaintEnv,
  rtl: boolean,
): void {
  const { theme, texts } = env;
  const names = Math.min(TABLE.names, box.width / 3);
  const width = (box.width - names) / Math.max(1, columns.length);
  const write = (words: string, at: Box, align: 'left' | 'center' | 'right', lineCount = 1) => {
    const laid = texts.layout(words, { ...WORDS, width: at.width, maxLines: lineCount });
    const y = at.y + (at.height - laid.height) / 2;
    paintLines(surface, laid, at.x, y, at.width, align, theme.muted, WORDS.weight, env);
  };
  const columnAt = (i: number) =>
    rtl ? box.x + box.width - names - (i + 1) * width : box.x + names + i * width;
  for (const [i, name] of columns.entries())
    write(
      name,
      { x: columnAt(i) + 1, y: box.y, width: width - 2, height: TABLE.head },
      'center',
      2,
    );
  for (const [row, { name, type, counts }] of lines.entries()) {
    const y = box.y + TABLE.head + row * TABLE.line;
    const nameX = rtl ? box.x + box.width - names : box.x;
    const height = TABLE.line;
    write(name, { x: nameX, y, width: names - GAP, height }, rtl ? 'right' : 'left');
    const tints = (type && theme.channel[type as keyof typeof theme.channel]) || undefined;
    for (const [i, count] of counts.entries()) {
      const cell = {
        x: columnAt(i) + GAP / 2,
        y: y + GAP / 2,
        width: width - GAP,
        height: height - GAP,
      };
      const fill = count === 0 ? theme.quiet : (tints?.tint ?? theme.quiet);
      surface.rect(cell, { fill, radius: RADIUS });
      if (count === 0) continue;
      const laid = texts.layout(String(count), { ...WORDS, size: 13, width: cell.width });
      const at = cell.y + (cell.height - laid.height) / 2;
      const weight = count > 1 ? 600 : 500;
      const ink = tints?.ink ?? theme.ink;
      paintLines(surface, laid, cell.x, at, cell.width, 'center', ink, weight, env);
    }
  }
}
