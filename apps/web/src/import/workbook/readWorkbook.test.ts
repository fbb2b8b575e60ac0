import { expect, test } from 'vitest';
import { readImportFile } from '../importFile.ts';
import { cellText } from './cellText.ts';
import { usedCells } from './usedCells.ts';
import { numberCell, textCell, workbookOf, zipOf } from './workbookForTests.ts';
import { zipEntries } from './zipEntries.ts';

const read = (bytes: Uint8Array<ArrayBuffer>, name = 'list.xlsx') =>
  readImportFile(new File([bytes], name));
const header = (...names: string[]) =>
  names.map((name, i) => textCell(`${'ABCDE'[i]}1`, name)).join('');

test('The first filled sheet of a workbook is read as a list, the others can be chosen', async () => {
  const bytes = await workbookOf(
    [
      { name: 'Cover', rows: [] },
      {
        name: 'List',
        rows: [
          header('stage', 'title', 'last_reviewed', 'emotion[Marta]'),
          textCell('A2', 'Decision') +
            textCell('B2', 'Call, or write; &quot;help&quot;\nat once') +
            numberCell('C2', 46113, 1) +
            numberCell('D2', -1.2000000000000002),
        ],
      },
      { name: 'Other', rows: [header('date', 'score')] },
    ],
    'A2:A3',
  );
  const file = await read(bytes);
  if ('errors' in file) throw new Error(JSON.stringify(file.errors));
  expect(file.format).toBe('text');
  expect(file.sheets?.map(({ name }) => name)).toEqual(['List', 'Other']);
  expect(new TextDecoder().decode(file.content)).toBe(
    'stage,title,last_reviewed,emotion[Marta]\n' +
      'Decision,"Call, or write; ""help""\nat once",2026-04-01,-1.2',
  );
});

test('Numbers are read as a person sees them: percent as percent, decimals as they are shown', async () => {
  const numbers = [
    numberCell('A2', 0.45, 3),
    numberCell('B2', 12345.6789, 4),
    numberCell('C2', 0.07256, 5),
    numberCell('D2', 0.45),
    numberCell('E2', -0.005, 5),
  ];
  const rows = [header('a', 'b', 'c', 'd', 'e'), numbers.join('')];
  const file = await read(await workbookOf([{ name: 'List', rows }]));
  if ('errors' in file) throw new Error(JSON.stringify(file.errors));
  expect(new TextDecoder().decode(file.content)).toBe('a,b,c,d,e\n45%,12345.7,7.3%,0.45,-0.5%');
});

test('Rows keep their numbers, and a merged cell stands where it begins', async () => {
  const bytes = await workbookOf(
    [
      {
        name: 'List',
        rows: [
          header('stage', 'title'),
          textCell('A2', 'Action') + textCell('B2', 'Visit'),
          textCell('B3', 'Checkout'),
          '',
          textCell('B5', 'Receipt'),
        ],
      },
    ],
    'A2:A3',
  );
  const file = await read(bytes, 'named wrongly.csv');
  if ('errors' in file) throw new Error(JSON.stringify(file.errors));
  const lines = new TextDecoder().decode(file.content).split('\n');
  expect(lines).toEqual(['stage,title', 'Action,Visit', ',Checkout', ',', ',Receipt']);
});

test('Days, times and numbers are written as they would be typed', () => {
  expect(cellText(new Date('2026-04-01T00:00:00Z'))).toBe('2026-04-01');
  expect(cellText(new Date('2026-04-01T09:29:59.999Z'))).toBe('2026-04-01 09:30');
  expect(cellText(new Date('1899-12-31T18:00:00Z'))).toBe('18:00');
  expect(cellText(0.1 + 0.2)).toBe('0.3');
  expect(cellText(-0)).toBe('0');
  expect(cellText(true)).toBe('true');
  expect(cellText(null)).toBe('');
});

test('A workbook is not unpacked beyond what it may hold', async () => {
  const bytes = await workbookOf([{ name: 'A', rows: [textCell('C2', 'x'.repeat(300_000))] }]);
  const entries = zipEntries(bytes) ?? [];
  expect(await usedCells(entries, 400_000)).toEqual({ rows: 2, columns: 3 });
  expect(await usedCells(entries, 200_000)).toBeUndefined();
});

const sheet = { name: 'A', rows: [textCell('A1', 'stage')] };
const refusals: {
  what: string;
  bytes: () => Promise<Uint8Array<ArrayBuffer>>;
  key: string;
}[] = [
  {
    what: 'cut off in the middle',
    bytes: async () => (await workbookOf([sheet])).slice(0, 600),
    key: 'brokenWorkbook',
  },
  {
    what: 'whose sheet is no sheet',
    bytes: () => zipOf({ 'xl/workbook.xml': '<workbook' }),
    key: 'brokenWorkbook',
  },
  { what: 'without a workbook in it', bytes: () => zipOf({ 'a.txt': 'hello' }), key: 'zip' },
  {
    what: 'with nothing in it',
    bytes: () => workbookOf([{ name: 'A', rows: [] }]),
    key: 'emptyWorkbook',
  },
  {
    what: 'with a cell in the last corner',
    bytes: () => workbookOf([{ name: 'A', rows: [textCell('XFD1048576', 'far')] }]),
    key: 'wideWorkbook',
  },
  {
    what: 'of the old kind',
    bytes: async () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    key: 'oldWorkbook',
  },
  {
    what: 'with a password',
    bytes: async () =>
      new Uint8Array([
        ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
        ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
      ]),
    key: 'lockedWorkbook',
  },
];

for (const { what, bytes, key } of refusals) {
  test(`A file ${what} is refused in words of its own`, async () => {
    expect(await read(await bytes())).toMatchObject({
      errors: [{ gotWords: { key: `import.kind.${key}` } }],
    });
  });
}
