import { decodeBeside } from './decodeBeside.ts';

/** A picture file made ready to be decoded at any width. Rejects where the browser cannot read it. */
export interface DecodablePicture {
  readonly natural: readonly [width: number, height: number];
  /** Pixels of this width, decoded beside the page where the browser can. */
  decode(width: number): Promise<ImageBitmap>;
  close(): void;
}

export async function openPicture(file: Blob): Promise<DecodablePicture> {
  const url = URL.createObjectURL(file);
  const close = () => URL.revokeObjectURL(url);
  const element = new Image();
  try {
    await new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = () => reject(new Error(`expected a picture, got ${file.type}`));
      element.src = url;
    });
  } catch (error) {
    close();
    throw error;
  }
  // A drawing without a size of its own is told as 0 by some browsers.
  const natural = [element.naturalWidth || 300, element.naturalHeight || 150] as const;
  const decode = (width: number) =>
    file.type === 'image/svg+xml'
      ? drawn(element, width, Math.max(1, Math.round((width * natural[1]) / natural[0])))
      : besideOrHere(file, width);
  return { natural, decode, close };
}

/** Drawings are sharp at any size: they are drawn at the size that is wanted. */
function drawn(element: HTMLImageElement, width: number, height: number): Promise<ImageBitmap> {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('expected a 2-D canvas context, got none');
  context.drawImage(element, 0, 0, width, height);
  return createImageBitmap(canvas);
}

async function besideOrHere(file: Blob, width: number): Promise<ImageBitmap> {
  try {
    return await decodeBeside(file, width);
  } catch {
    return createImageBitmap(file, { resizeWidth: width, resizeQuality: 'medium' });
  }
}

/** The average colour, on white where it is transparent. */
export function averageColor(bitmap: ImageBitmap): string {
  const side = 8;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#888888';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, side, side);
  context.drawImage(bitmap, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const sums = [0, 0, 0];
  for (let at = 0; at < data.length; at += 4)
    for (let channel = 0; channel < 3; channel++)
      sums[channel] = (sums[channel] as number) + (data[at + channel] as number);
  const hex = sums.map((sum) =>
    Math.round(sum / (side * side))
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('')}`;
}
