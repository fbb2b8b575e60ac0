import type { TextPart } from '@feltline/editor';
import type { LaidOutText, TextLayout } from '@feltline/scene';

/** How the field is laid out, board units; the whole is scaled by the camera afterwards. */
export interface TextPlace {
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Room above the first line, so that the words stand where the painter puts them. */
  readonly top: number;
  readonly height: number;
}

/** Where the words stand in the field: the same layout as the painter's, asked again with every letter. */
export function textPlace(text: string, part: TextPart, texts: TextLayout): TextPlace {
  const { width, height } = part.box;
  const style = { width, weight: part.weight, lineHeight: part.lineHeight };
  const laid: LaidOutText =
    'size' in part.fit
      ? texts.layout(text, { ...style, size: part.fit.size })
      : texts.fit(text, { ...style, height, ...part.fit });
  const lines = Math.max(1, laid.lines.length);
  const textHeight = laid.clipped ? height : lines * laid.lineHeight;
  const top = part.valign === 'middle' ? Math.max(0, (height - textHeight) / 2) : 0;
  return {
    fontSize: laid.size,
    lineHeight: laid.lineHeight,
    top,
    height: Math.max(height, textHeight),
  };
}
