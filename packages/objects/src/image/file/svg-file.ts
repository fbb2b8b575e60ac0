import { BadImage } from './bad-image.ts';
import { imageLimits, megabytes } from './image-limits.ts';
import { refuseCss, refuseElement } from './svg-safety.ts';
import { type XmlElement, xmlParts } from './xml-parts.ts';

/** Where a drawing says nothing of its size (CSS 2.1, section 10.3.2). */
const usualSize = { width: 300, height: 150 };
/** CSS pixels of one unit. */
const units: Record<string, number> = {
  '': 1,
  px: 1,
  pt: 4 / 3,
  pc: 16,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
};

/** Reads a drawing word by word and refuses what could run or reach out; undefined where it is no drawing at all. */
export function readSvg(file: Uint8Array): { width: number; height: number } | undefined {
  const start = new TextDecoder('latin1').decode(file.subarray(0, 4096));
  if (!/<svg[\s>/]|<!DOCTYPE\s+svg/i.test(start) && !/^\s*(ï»¿)?\s*<\?xml/.test(start))
    return undefined;
  if (file.byteLength > imageLimits.svgBytes)
    throw new BadImage(
      'bytes',
      `a drawing of ${megabytes(file.byteLength)} MB`,
      `at most ${megabytes(imageLimits.svgBytes)} MB`,
    );
  let root: XmlElement | undefined;
  const open: string[] = [];
  let isClosed = false;
  for (const part of xmlParts(textOf(file))) {
    if (part.what === 'text') {
      if (open.at(-1) === 'style') refuseCss(part.text);
      continue;
    }
    if (part.what === 'close') {
      const expected = open.pop();
      if (expected !== part.name)
        throw broken(`</${part.name}>`, expected ? `</${expected}>` : 'no more closing tags');
      isClosed = open.length === 0;
      continue;
    }
    if (isClosed) throw broken(`<${part.name}> after the end`, 'one <svg> element');
    if (!root) {
      root = part;
      if (localName(part.name) !== 'svg') return undefined;
    }
    refuseElement(localName(part.name), part);
    if (part.isEmpty) isClosed = open.length === 0;
    else open.push(part.name);
  }
  if (!root) return undefined;
  if (!isClosed) throw broken('a drawing that is cut off', `</${open.at(-1)}>`);
  return sizeOf(root);
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function broken(got: string, expected: string): BadImage {
  return new BadImage('broken', got, expected);
}

function textOf(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    throw broken('a drawing in another encoding', 'UTF-8');
  }
}

function sizeOf({ attributes }: XmlElement): { width: number; height: number } {
  const width = pixels(attributes.get('width'));
  const height = pixels(attributes.get('height'));
  const box = (attributes.get('viewBox') ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [, , boxWidth = 0, boxHeight = 0] = box.every(Number.isFinite) ? box : [];
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined;
  if (width && height) return { width, height };
  if (width) return { width, height: ratio ? width / ratio : usualSize.height };
  if (height) return { width: ratio ? height * ratio : usualSize.width, height };
  return ratio ? { width: boxWidth, height: boxHeight } : usualSize;
}

function pixels(length: string | undefined): number | undefined {
  const [, number, unit] =
    /^\s*\+?([\d.]+(?:e[+-]?\d+)?)\s*([a-z%]*)\s*$/i.exec(length ?? '') ?? [];
  const value = Number(number) * (units[unit?.toLowerCase() ?? ''] ?? Number.NaN);
  return value > 0 && Number.isFinite(value) ? value : undefined;
}
