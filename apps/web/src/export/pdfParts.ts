import regular from '@expo-google-fonts/rubik/400Regular/Rubik_400Regular.ttf?url';
import medium from '@expo-google-fonts/rubik/500Medium/Rubik_500Medium.ttf?url';
import semiBold from '@expo-google-fonts/rubik/600SemiBold/Rubik_600SemiBold.ttf?url';
import type { PdfPictures } from '@feltline/interchange/pdf';
import { exportTheme } from './exportHost.ts';

const urls: readonly (readonly [weight: number, url: string])[] = [
  [400, regular],
  [500, medium],
  [600, semiBold],
];

/** Rubik as TrueType, by weight. @throws Error where it cannot be fetched. */
export async function pdfFonts(): Promise<ReadonlyMap<number, Uint8Array<ArrayBuffer>>> {
  const files = urls.map(async ([weight, url]) => {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`a font could not be fetched: ${response.status}`);
    return [weight, new Uint8Array(await response.arrayBuffer())] as const;
  });
  return new Map(await Promise.all(files));
}

/** Pixels per em: sharp enough in print at the sizes of a board. */
const EM = 96;
const MARGIN = 12;

/** Emoji and letters that Rubik lacks, as this browser draws them. */
export const pdfPictures: PdfPictures = {
  ofText(text, { weight, fill, direction }) {
    const font = `${weight} ${EM}px ${exportTheme.font}`;
    const measuring = contextOf(1, 1);
    measuring.font = font;
    const advance = measuring.measureText(text).width;
    const [width, height] = [Math.ceil(advance) + 2 * MARGIN, Math.ceil(EM * 1.6)];
    const context = contextOf(width, height);
    context.font = font;
    context.direction = direction;
    context.textAlign = 'left';
    context.fillStyle = fill;
    const baseline = EM * 1.15;
    context.fillText(text, MARGIN, baseline);
    return {
      pixels: { width, height, rgba: context.getImageData(0, 0, width, height).data },
      x: -MARGIN / EM,
      y: -baseline / EM,
      width: width / EM,
      height: height / EM,
      advance: advance / EM,
    };
  },
  ofImage(source, most) {
    const picture = source as ImageBitmap;
    const width = Math.max(1, Math.min(picture.width, most));
    const height = Math.max(1, Math.round((picture.height * width) / picture.width));
    const context = contextOf(width, height);
    context.drawImage(picture, 0, 0, width, height);
    return { width, height, rgba: context.getImageData(0, 0, width, height).data };
  },
};

function contextOf(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d');
  if (!context) throw new Error(`got no canvas of ${width} × ${height} pixels`);
  return context;
}
