import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crc32 } from './crc32.ts';
import { inspectImage } from './image-file.ts';

const text = (words: string) => new TextEncoder().encode(words);
const join = (...parts: readonly ArrayLike<number>[]) =>
  Uint8Array.from(parts.flatMap((part) => [...Array.from(part)]));
const be32 = (n: number) => [n >>> 24, (n >>> 16) & 255, (n >>> 8) & 255, n & 255];
const le32 = (n: number) => be32(n).reverse();
const be16 = (n: number) => [n >>> 8, n & 255];

function chunk(name: string, body: ArrayLike<number>): Uint8Array {
  const named = join(text(name), body);
  return join(be32(body.length), named, be32(crc32(named)));
}

function png(width: number, height: number): Uint8Array {
  const rows = new Uint8Array(height * (1 + width * 3));
  return join(
    [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    chunk('IHDR', [...be32(width), ...be32(height), 8, 2, 0, 0, 0]),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', []),
  );
}

function jpeg(width: number, height: number, orientation?: number): Uint8Array {
  const exif =
    orientation === undefined
      ? []
      : [
          ...[0xff, 0xe1, ...be16(2 + 32)],
          ...[...text('Exif'), 0, 0, 0x49, 0x49, 42, 0, ...le32(8)],
          ...[1, 0, 0x12, 0x01, 3, 0, ...le32(1), orientation, 0, 0, 0],
          ...le32(0),
        ];
  return join(
    [0xff, 0xd8],
    exif,
    [0xff, 0xc0, ...be16(11), 8, ...be16(height), ...be16(width), 1, 1, 0x11, 0],
    [0xff, 0xda, ...be16(8), 1, 1, 0, 0, 63, 0],
    [1, 2, 0xff, 0, 3, 0xff, 0xd0, 4],
    [0xff, 0xd9],
  );
}

const gif = join(
  text('GIF89a'),
  [7, 0, 5, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
  [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
  [0x2c, 0, 0, 0, 0, 7, 0, 5, 0, 0, 2, 2, 0x4c, 1, 0],
  [0x3b],
);

const webpPixels = [0x2f, ...le32((8 & 0x3fff) | (5 << 14)), 0];
const webp = join(
  text('RIFF'),
  le32(4 + 8 + webpPixels.length),
  text('WEBPVP8L'),
  le32(webpPixels.length),
  webpPixels,
);

const box = (name: string, ...body: readonly ArrayLike<number>[]) => {
  const inside = join(...body);
  return join(be32(inside.length + 8), text(name), inside);
};
const avif = join(
  box('ftyp', text('avif'), be32(0)),
  box('meta', be32(0), box('iprp', box('ipco', box('ispe', be32(0), be32(640), be32(480))))),
  box('mdat', [1, 2, 3]),
);

const svg = (inside: string, head = 'width="40" height="30"') =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" ${head}>${inside}</svg>`);

test.each([
  ['PNG', png(3, 2), { type: 'image/png', width: 3, height: 2 }],
  ['JPEG', jpeg(640, 480), { type: 'image/jpeg', width: 640, height: 480 }],
  ['GIF', gif, { type: 'image/gif', width: 7, height: 5 }],
  ['WebP', webp, { type: 'image/webp', width: 9, height: 6 }],
  ['AVIF', avif, { type: 'image/avif', width: 640, height: 480 }],
  ['SVG', svg('<rect width="4" height="4"/>'), { type: 'image/svg+xml', width: 40, height: 30 }],
])('a %s is known by its content, with its size', (_name, file, facts) => {
  expect(inspectImage(file)).toEqual(facts);
});

test('a photo that the camera held upright is as wide as it is seen', () => {
  expect(inspectImage(jpeg(640, 480, 6))).toMatchObject({ width: 480, height: 640 });
  expect(inspectImage(jpeg(640, 480, 3))).toMatchObject({ width: 640, height: 480 });
});

test.each([
  ['PNG', png(30, 20)],
  ['JPEG', jpeg(640, 480)],
  ['GIF', gif],
  ['WebP', webp],
  ['SVG', svg('<rect width="4" height="4"/>')],
])('a %s that ends too early is broken, wherever it ends', (_name, file) => {
  for (let length = 16; length < file.length; length++)
    expect(inspectImage(file.subarray(0, length))).toMatchObject({
      fault: expect.stringMatching(/broken|type/),
    });
  expect(inspectImage(file.subarray(0, file.length - 1))).toMatchObject({ fault: 'broken' });
});

test('one changed bit in a PNG is noticed', () => {
  const whole = png(16, 16);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
      const changed = whole.slice();
      changed[at] = (changed[at] as number) ^ (1 << bit);
      expect(inspectImage(changed)).toHaveProperty('fault');
    }),
  );
});

test('random bytes after a good beginning are refused or read, never a crash', () => {
  const beginnings = [png(4, 4), jpeg(4, 4, 6), gif, webp, avif, svg('<g><rect/></g>')];
  fc.assert(
    fc.property(
      fc.constantFrom(...beginnings),
      fc.nat(200),
      fc.uint8Array({ maxLength: 80 }),
      (file, keep, rest) => {
        const answer = inspectImage(join(file.subarray(0, keep), rest));
        expect('fault' in answer || answer.width > 0).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

test('more pixels or bytes than allowed are refused with the limit', () => {
  const bomb = join(
    png(1, 1).subarray(0, 8),
    chunk('IHDR', [...be32(30_000), ...be32(30_000), 8, 2, 0, 0, 0]),
    chunk('IDAT', [1]),
    chunk('IEND', []),
  );
  expect(inspectImage(bomb)).toEqual({
    fault: 'pixels',
    got: '30000 × 30000 pixels',
    expected: 'at most 50 megapixels',
  });
  expect(inspectImage(new Uint8Array(60 * 1024 * 1024))).toEqual({
    fault: 'bytes',
    got: '60 MB',
    expected: 'at most 20 MB',
  });
});

test('what is no picture is refused by what it begins with', () => {
  expect(inspectImage(text('%PDF-1.7 …'))).toMatchObject({ fault: 'type' });
  expect(inspectImage(text('<html><svg></svg></html>'))).toMatchObject({ fault: 'type' });
  expect(inspectImage(new Uint8Array())).toMatchObject({ got: 'an empty file' });
});

test.each([
  ['a script', '<script>alert(1)</script>'],
  ['a script with a prefix', '<s:script xmlns:s="http://www.w3.org/2000/svg"/>'],
  ['an event handler', '<rect onload="alert(1)"/>'],
  ['a handler in capitals', '<rect onClick="alert(1)"/>'],
  ['a page inside', '<foreignObject><p/></foreignObject>'],
  ['a script as address', '<a href="javascript:alert(1)"><rect/></a>'],
  ['a masked script as address', '<a xlink:href="&#106;ava&#9;script:alert(1)"><rect/></a>'],
  ['an address set over time', '<a><set attributeName="xlink:href" to="#x"/></a>'],
  ['a handler set over time', '<rect><animate attributeName="onclick"/></rect>'],
  ['a drawing in a drawing', '<image href="data:image/svg+xml,x"/>'],
])('a drawing with %s is refused', (_what, inside) => {
  expect(inspectImage(svg(inside))).toMatchObject({ fault: 'script' });
});

test('definitions of its own are refused', () => {
  const bomb = text('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg width="1" height="1">&a;</svg>');
  expect(inspectImage(bomb)).toMatchObject({ fault: 'script' });
});

test.each([
  ['a picture from elsewhere', '<image href="https://example.com/a.png"/>'],
  ['a picture of this server', '<image href="/api/boards"/>'],
  ['a style from elsewhere', '<style>@import "https://example.com/a.css"</style>'],
  ['a font from elsewhere', '<style>@font-face{src:url(https://example.com/a.woff)}</style>'],
  ['a filter from elsewhere', '<rect filter="url(\'https://example.com/a.svg#f\')"/>'],
  ['a masked address', '<style>rect{fill:\\75rl(https://example.com/a)}</style>'],
  ['a shape from elsewhere', '<use xlink:href="other.svg#a"/>'],
])('a drawing with %s is refused', (_what, inside) => {
  expect(inspectImage(svg(inside))).toMatchObject({ fault: 'outside' });
});

test('what drawing programs write is taken', () => {
  const drawing = `<?xml version="1.0" encoding="UTF-8"?>
<!-- made with a program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 200 100">
  <style>.a{fill:#f00} /* red */</style>
  <defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>
  <rect class="a" fill="url(#g)" style="stroke:url('#g')"/>
  <text>3 &lt; 5 &amp; 7 > 2 שלום</text>
  <use xlink:href="#g"/>
  <image href="data:image/png;base64,iVBORw0KGgo="/>
  <![CDATA[ 1 < 2 ]]>
</svg>
`;
  expect(inspectImage(text(drawing))).toEqual({ type: 'image/svg+xml', width: 200, height: 100 });
});

test('the size of a drawing follows its lengths, its view box and then the usual size', () => {
  const size = (head: string) => inspectImage(svg('', head));
  expect(size('width="1in" height="72pt"')).toMatchObject({ width: 96, height: 96 });
  expect(size('width="50" viewBox="0 0 200 100"')).toMatchObject({ width: 50, height: 25 });
  expect(size('width="100%" viewBox="0 0 8 4"')).toMatchObject({ width: 8, height: 4 });
  expect(size('')).toMatchObject({ width: 300, height: 150 });
});
