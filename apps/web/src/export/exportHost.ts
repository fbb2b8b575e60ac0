import type { EmbeddedFont, ExportHost } from '@feltline/interchange';
import { rangeHoldsOneOf } from '@feltline/interchange';
import { lightTheme, PretextLayout, type TextRun } from '@feltline/scene';
import i18next from 'i18next';
import type { BoardSession } from '../board/session/BoardSession.ts';
import { charactersOf, loadFonts } from '../canvas/fonts.ts';
import { directionOf } from '../i18n/languages.ts';

/** Files are made in the light theme, whatever the page is shown in: most of them end on paper or a slide. */
export const exportTheme = lightTheme;

/** What paints an export in a browser; resolves once the fonts for all words of the board are there. */
export async function exportHost({
  board,
  lists,
}: Pick<BoardSession, 'board' | 'lists'>): Promise<ExportHost> {
  await loadFonts(charactersOf([...board.all()].map((record) => record.text)));
  const answers = await lists.forExport();
  return {
    ...(answers && { lists: answers }),
    theme: exportTheme,
    texts: new PretextLayout(exportTheme.font),
    uiDir: directionOf(i18next.language),
    t: (key, vars) => i18next.t(key, { ...vars }),
  };
}

let context: OffscreenCanvasRenderingContext2D | undefined;

/** How wide a line is, in the units of its size. */
export function measureRun({ text, size, weight, italic }: TextRun): number {
  context ??= new OffscreenCanvas(1, 1).getContext('2d')!;
  context.font = `${italic ? 'italic ' : ''}${weight} ${size}px ${exportTheme.font}`;
  return context.measureText(text).width;
}

/** The parts of the page's own font that these characters need, as they go into a file. */
export async function embeddedFonts(text: string): Promise<EmbeddedFont[]> {
  const faces = [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSFontFaceRule);
  const fonts = faces.map(
    async ({ style, parentStyleSheet }): Promise<EmbeddedFont | undefined> => {
      const range = style.getPropertyValue('unicode-range');
      const url = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1];
      if (
        !url ||
        !/Rubik/.test(style.getPropertyValue('font-family')) ||
        !rangeHoldsOneOf(range, text)
      )
        return undefined;
      const response = await fetch(new URL(url, parentStyleSheet?.href ?? document.baseURI));
      const woff2 = (await dataUri(await response.blob())).split(',', 2)[1] ?? '';
      return { family: 'Rubik', weight: '300 900', style: 'normal', range, woff2 };
    },
  );
  return (await Promise.all(fonts)).filter((font) => font !== undefined);
}

export function dataUri(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('a file could not be read'));
    reader.readAsDataURL(file);
  });
}
