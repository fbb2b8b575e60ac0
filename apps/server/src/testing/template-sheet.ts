import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Board } from '@feltline/board';
import { kinds } from '@feltline/objects/models';
import { painters, placeholderPainter } from '@feltline/objects/paint';
import { objectStrings } from '@feltline/objects/strings';
import { CanvasSurface, lightTheme, PretextLayout, paintObjects } from '@feltline/scene';
import { type TemplateLocale, templateLocales, templates } from '@feltline/templates';
import { createCanvas, Path2D } from '@napi-rs/canvas';
import * as Y from 'yjs';
import { family, readyCanvas } from '../api/exports/canvasFonts.ts';

/**
 * Pictures of every template in every language, painted by the board's own painters, and all of them on one sheet, for
 * somebody to look at: `node apps/server/src/testing/template-sheet.ts [folder] [id] [language]`. ImageMagick puts the sheet together.
 */
const [folder = 'test-results/templates', only, language] = process.argv.slice(2);
const width = only ? 1800 : 900;
const height = only ? 1300 : 640;
/** Room for the name of a page above it, too. */
const margin = 44;

mkdirSync(folder, { recursive: true });
readyCanvas();
const texts = new PretextLayout(family);
const pictures = templates
  .filter(({ id }) => !only || id === only)
  .flatMap((template) =>
    templateLocales
      .filter((locale) => !language || locale === language)
      .map((locale) => picture(template, locale)),
  );
if (pictures.length > 1) {
  const shown = ['-geometry', '700x500+6+6', '-tile', `${templateLocales.length}x`];
  spawnSync('montage', [...pictures, ...shown, join(folder, 'sheet.png')]);
}

function picture(template: (typeof templates)[number], locale: TemplateLocale): string {
  const board = new Board(new Y.Doc(), kinds);
  board.transact((tx) => {
    for (const record of template.build(locale, { x: 0, y: 0 })) tx.create(record);
  });
  const ids = [...board.objects()].sort((a, b) => board.compareZ(a, b));
  const boxes = ids.flatMap((id) => board.read.box(id) ?? []);
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const content = {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  context.fillStyle = lightTheme.canvas;
  context.fillRect(0, 0, width, height);
  if (boxes.length > 0) {
    const zoom = Math.min(
      (width - 2 * margin) / content.width,
      (height - 2 * margin) / content.height,
    );
    const view = {
      x: content.x - (width / zoom - content.width) / 2,
      y: content.y - (height / zoom - content.height) / 2,
      width: width / zoom,
      height: height / zoom,
    };
    const surface = new CanvasSurface({
      context: context as never,
      family,
      createPath: (d) => new Path2D(d) as never,
    });
    surface.begin({ x: view.x, y: view.y, zoom }, 1);
    const words = objectStrings[locale];
    const env = {
      zoom,
      detailZoom: 1,
      view,
      read: board.read,
      texts,
      theme: lightTheme,
      t: (key: string, vars: Record<string, unknown> = {}) =>
        (words[key] ?? key).replace(/\{\{(\w+)\}\}/g, (_, name) => String(vars[name] ?? '')),
      uiDir: locale === 'he' ? ('rtl' as const) : ('ltr' as const),
    };
    paintObjects(surface, ids, env, { byKind: painters, placeholder: placeholderPainter });
  }
  const path = join(folder, `${template.id}-${locale}.png`);
  writeFileSync(path, canvas.toBuffer('image/png'));
  return path;
}
