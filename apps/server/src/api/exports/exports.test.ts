import { createCanvas, loadImage } from '@napi-rs/canvas';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type NewBoard, TestServer } from '../../testing/testServer.ts';

let server: TestServer;
let english: NewBoard;
let hebrew: NewBoard;
beforeAll(async () => {
  server = await TestServer.start();
  english = await server.newBoard({ template: 'e1', locale: 'en', title: 'Running shoes' });
  hebrew = await server.newBoard({ template: 'e1', locale: 'he', title: 'נעלי ריצה' });
  // The first picture waits for the thread that paints, its fonts and its code.
  await get(english, 'format=png');
}, 60_000);
afterAll(() => server.discard());

async function get({ id, links }: NewBoard, query: string) {
  const response = await fetch(`${server.origin}/api/boards/${id}/export?${query}`, {
    headers: { authorization: `Bearer ${links.view.token}` },
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return { response, bytes, text: new TextDecoder().decode(bytes) };
}

async function wordsIn(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true });
  return text.replace(/[\u200E\u200F\u202A-\u202E]/g, '');
}

test('a board is an SVG with its words in the order in which they are read, its fonts inside', async () => {
  const { response, text } = await get(hebrew, 'format=svg');
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
  expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('נעלי ריצה'));
  expect(response.headers.get('content-security-policy')).toContain('sandbox');
  expect(text).toContain('font/woff2;base64,');
  expect(text).toContain('נעלי ריצה');
  expect(text).not.toMatch(/<script|javascript:|\son\w+=|(href|src)="(?!data:)/);
});

test('a board is a PDF whose words can be read out in either language', async () => {
  const { response, bytes } = await get(english, 'format=pdf');
  expect(response.headers.get('content-type')).toBe('application/pdf');
  const words = await wordsIn(bytes);
  expect(words).toContain('Running shoes');
  const inHebrew = await wordsIn((await get(hebrew, 'format=pdf')).bytes);
  expect(inHebrew.match(/[\u05D0-\u05EA]{2,}/g)!.length).toBeGreaterThan(50);
  const svg = (await get(hebrew, 'format=svg')).text;
  const lines = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)]
    .map(([, line]) => line!.replace(/[\u202A-\u202E\u2066-\u2069]/g, ''))
    .filter((line) => /^[\u05D0-\u05EA ]{6,}$/.test(line));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) expect(inHebrew).toContain(line);
});

test('a board is a PNG of the wanted size, with its colours', async () => {
  const one = await get(english, 'format=png');
  expect(one.response.headers.get('content-type')).toBe('image/png');
  const image = await loadImage(Buffer.from(one.bytes));
  const double = await loadImage(Buffer.from((await get(english, 'format=png&scale=2')).bytes));
  expect(Math.abs(double.width - 2 * image.width)).toBeLessThanOrEqual(2);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  expect([...context.getImageData(2, 2, 1, 1).data]).toEqual([0xf5, 0xf4, 0xf0, 255]);
});

test('a see-through picture has nothing behind it', async () => {
  const { bytes } = await get(english, 'format=png&background=no');
  const image = await loadImage(Buffer.from(bytes));
  const context = createCanvas(4, 4).getContext('2d');
  context.drawImage(image, 0, 0);
  expect([...context.getImageData(1, 1, 1, 1).data]).toEqual([0, 0, 0, 0]);
});

test('named objects alone are shown', async () => {
  const made = await server.newBoard();
  const records = ['one', 'two'].map((text, i) => ({
    ...{ id: text, kind: 'sticky', text },
    geometry: [i * 400, 0, 200, 200, 0],
  }));
  await server.call('POST', `/api/boards/${made.id}/import?format=json`, {
    token: made.links.edit.token,
    body: JSON.stringify({ format: 'feltline', version: 1, records }),
  });
  const { text } = await get(made, 'format=svg&ids=two');
  expect(text).toContain('>two</text>');
  expect(text).not.toContain('>one</text>');
});

const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

test('frames are the pages of a PDF in the order in which they are presented, with links and pictures', async () => {
  const made = await server.newBoard();
  const sent = await server.call('POST', `/api/boards/${made.id}/images`, {
    token: made.links.edit.token,
    body: new Uint8Array(Buffer.from(onePixel, 'base64')),
  });
  expect(sent.status).toBe(201);
  const { hash, type } = sent.json;
  const records = [
    {
      id: 'late',
      kind: 'frame',
      geometry: [0, 0, 400, 300, 0],
      text: 'Late',
      props: { number: 2 },
    },
    {
      id: 'soon',
      kind: 'frame',
      geometry: [900, 0, 400, 300, 0],
      text: 'Soon',
      props: { number: 1 },
    },
    { id: 'a', kind: 'sticky', geometry: [50, 50, 200, 200, 0], text: 'end' },
    { id: 'b', kind: 'sticky', geometry: [950, 50, 200, 200, 0], text: 'start' },
    {
      id: 'p',
      kind: 'image',
      geometry: [10, 10, 30, 30, 0],
      props: { hash, type, natural: [1, 1] },
    },
    {
      ...{ id: 'l', kind: 'link-card', geometry: [910, 260, 320, 30, 0] },
      props: { url: 'https://example.com/(a)' },
    },
  ];
  await server.call('POST', `/api/boards/${made.id}/import?format=json`, {
    token: made.links.edit.token,
    body: JSON.stringify({ format: 'feltline', version: 1, records }),
  });
  const { bytes } = await get(made, 'format=pdf');
  const pdf = await getDocumentProxy(bytes.slice());
  expect(pdf.numPages).toBe(2);
  const { text } = await extractText(await getDocumentProxy(bytes.slice()));
  expect(text[0]).toContain('start');
  expect(text[1]).toContain('end');
  const [link] = await (await pdf.getPage(1)).getAnnotations();
  expect(link.url).toBe('https://example.com/(a)');
  expect(new TextDecoder('latin1').decode(bytes)).toContain('/Subtype /Image');

  const frame = await get(made, 'format=svg&frame=late');
  expect(frame.text).toContain('viewBox="0 0 400 300"');
  expect(frame.text).toContain(`href="data:image/png;base64,${onePixel}"`);
  expect(frame.text).not.toContain('>start</text>');
});

test('a PDF is laid on a paper, and shows all of the board where something lies outside its frames', async () => {
  const made = await server.newBoard();
  const records = [
    { id: 'f', kind: 'frame', geometry: [0, 0, 400, 300, 0], text: 'One' },
    { id: 'inside', kind: 'sticky', geometry: [50, 50, 200, 200, 0], text: 'inside' },
    { id: 'outside', kind: 'sticky', geometry: [3800, 0, 200, 200, 0], text: 'outside' },
  ];
  await server.call('POST', `/api/boards/${made.id}/import?format=json`, {
    token: made.links.edit.token,
    body: JSON.stringify({ format: 'feltline', version: 1, records }),
  });
  const pdf = async (query: string) => {
    const proxy = await getDocumentProxy((await get(made, `format=pdf${query}`)).bytes.slice());
    const [, , width = 0, height = 0] = (await proxy.getPage(1)).view;
    const { text } = await extractText(proxy, { mergePages: true });
    return { pages: proxy.numPages, size: [width, height].map(Math.round), text };
  };
  expect((await pdf('')).text).toContain('outside');
  expect((await pdf('&pages=frames')).text).not.toContain('outside');
  expect(await pdf('&paper=a4&spread=one')).toMatchObject({ pages: 1, size: [842, 595] });
  const several = await pdf('&paper=a4');
  expect(several.pages).toBe(3);
  expect(several.text).toContain('C1 · 3 / 3');
});

test('an empty board is an empty sheet', async () => {
  const made = await server.newBoard();
  for (const format of ['svg', 'png', 'pdf']) {
    expect((await get(made, `format=${format}`)).response.status).toBe(200);
  }
});

test.each([
  ['format=gif', 'format', 'svg'],
  ['format=png&scale=9', 'scale', 'from 1 to 4'],
  ['format=png&scale=', 'scale', 'from 1 to 4'],
  ['format=png&frame=nothing', 'frame', 'an object on this board'],
  ['format=png&ids=', 'ids', '1 to 500'],
  ['format=png&frame=a&ids=b', 'frame', 'one of the two'],
  ['format=pdf&paper=a7', 'paper', 'a4, a3, a2'],
  ['format=png&paper=a4', 'paper', 'for pdf alone'],
  ['format=svg&background=maybe', 'background', 'yes or no'],
])('%s is refused with what was got and expected', async (query, detail, expected) => {
  const { response, text } = await get(english, query);
  expect(response.status).toBe(422);
  const problem = JSON.parse(text);
  expect(problem.detail).toBe(detail);
  expect(problem.got).not.toBe('');
  expect(problem.expected).toContain(expected);
});

test('a picture that would be too large is refused with the scale that fits', async () => {
  const made = await server.newBoard();
  const records = [0, 9_000].map((x) => ({
    ...{ id: `n${x}`, kind: 'sticky', text: '' },
    geometry: [x, x, 200, 200, 0],
  }));
  await server.call('POST', `/api/boards/${made.id}/import?format=json`, {
    token: made.links.edit.token,
    body: JSON.stringify({ format: 'feltline', version: 1, records }),
  });
  const { response, text } = await get(made, 'format=png&scale=4');
  expect(response.status).toBe(422);
  expect(JSON.parse(text)).toMatchObject({
    detail: 'The picture would be too large: scale=1 fits',
    got: '37056 × 37056 pixels at scale 4',
  });
});
