import type { Box } from '@feltline/geometry';
import {
  BARS_PX,
  type ObjectPainter,
  type PaintEnv,
  type PaintRecord,
  type RectStyle,
  type Surface,
} from '@feltline/scene';
import { hintInk, hintOf } from '../painting/hint.ts';
import { paintLines } from '../painting/paint-lines.ts';
import { type StickyColor, stickyColors } from '../sticky/sticky-colors.ts';
import { resultIn } from './cell-result.ts';
import { cellIdOf, cellSide, cellText, type TableLayout, textBox } from './table-layout.ts';

const RADIUS = 7;
const style: RectStyle = { fill: '' };
const line = { x: 0, y: 0, width: 0, height: 0 };
const question = {
  width: 0,
  size: cellText.size as number,
  weight: 400,
  lineHeight: cellText.lineHeight,
};

/** A sheet with hairlines; only the cells in view are looked at. */
export const tablePainter: ObjectPainter = {
  kind: 'table',

  paint(surface, record, box, env) {
    const layout = env.read.derived<TableLayout>(record.id);
    if (!layout) return;
    const { theme, view } = env;
    surface.rect(box, { fill: theme.panel, radius: RADIUS, shadow: 'card' });
    const rows = layout.rows.filter(
      ({ y, height }) => y < view.y + view.height && y + height > view.y,
    );
    const columns = layout.columns.filter(
      ({ x, width }) => x < view.x + view.width && x + width > view.x,
    );
    const first = layout.rows[0];
    if (layout.header && first && rows[0] === first) paintHeader(surface, box, first.height, env);
    const isReadable = cellText.size * (env.detailZoom ?? env.zoom) >= BARS_PX;
    for (const row of rows) {
      for (const column of columns) {
        const cell = env.read.record(cellIdOf(row.id, column.id));
        const at = { x: column.x, y: row.y, width: column.width, height: row.height };
        if (cell)
          paintCell(
            surface,
            record,
            cell,
            at,
            layout.header && row === first,
            isReadable,
            env,
            layout.dir,
          );
      }
    }
    paintHairlines(surface, layout, rows, columns, env);
    surface.rect(box, { stroke: theme.panelLine, width: 1, radius: RADIUS, crisp: true });
  },
};

function paintHeader(surface: Surface, box: Box, height: number, env: PaintEnv): void {
  const band = { ...box, height };
  surface.clip({ ...box, radius: RADIUS }, () => surface.rect(band, { fill: env.theme.quiet }));
}

function paintCell(
  surface: Surface,
  record: PaintRecord,
  cell: PaintRecord,
  box: Box,
  isHeader: boolean,
  isReadable: boolean,
  env: PaintEnv,
  dir: TableLayout['dir'],
): void {
  const { fill } = cell.props as { fill?: string };
  const paper = fill && stickyColors[fill as StickyColor];
  if (paper) {
    style.fill = paper;
    surface.rect(box, style);
  }
  const own = cell.text || resultIn(cell.id, record.id, env.read, env.t);
  const text = own || hintOf(cell, env);
  const isHidden = env.hidden?.object === record.id && env.hidden.part === cell.id;
  if (text === '' || isHidden || !isReadable) return;
  const place = textBox(box);
  question.width = place.width;
  question.weight = isHeader ? cellText.headerWeight : cellText.weight;
  const laid = env.texts.layout(text, question);
  const side = cellSide(text, dir);
  const isHint = own === '';
  const inked = paper ? env.theme.stickyInk : env.theme.ink;
  const muted = paper ? hintInk : env.theme.muted;
  const { weight } = question;
  const { x, y, width } = place;
  paintLines(surface, laid, x, y, width, side, isHint ? muted : inked, weight, env, isHint);
}

function paintHairlines(
  surface: Surface,
  { box, rows: all }: TableLayout,
  rows: TableLayout['rows'],
  columns: TableLayout['columns'],
  env: PaintEnv,
): void {
  style.fill = env.theme.panelLine;
  const width = 1 / Math.max(1, Math.min(env.zoom, 1));
  line.x = box.x;
  line.width = box.width;
  line.height = width;
  for (const row of rows) {
    if (row === all[0]) continue;
    line.y = row.y - width / 2;
    surface.rect(line, style);
  }
  line.y = box.y;
  line.height = box.height;
  line.width = width;
  for (const column of columns) {
    if (column.x <= box.x + 0.01) continue;
    line.x = column.x - width / 2;
    surface.rect(line, style);
  }
}
