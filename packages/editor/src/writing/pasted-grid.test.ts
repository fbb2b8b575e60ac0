import { expect, test } from 'vitest';
import { nearestColor } from './nearest-color.ts';
import { type PastedGrid, pastedGrid } from './pasted-grid.ts';
import { readTsv } from './read-tsv.ts';

const words = (grid: PastedGrid | undefined) =>
  grid?.rows.map((row) => row.map(({ text }) => text));
const fills = (grid: PastedGrid | undefined) =>
  grid?.rows.map((row) => row.map(({ fill }) => fill));

test('tabs and line ends make a grid; the line end at its end is no row', () => {
  expect(words(pastedGrid({ text: 'a\tb\r\nc\td\r\n' }))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('quoted cells keep their line breaks, tabs and quotes', () => {
  expect(words(pastedGrid({ text: '"one\r\ntwo"\t"say ""hi"""\nplain "quote"\t"a\tb"' }))).toEqual([
    ['one\ntwo', 'say "hi"'],
    ['plain "quote"', 'a\tb'],
  ]);
});

test('a quote that never closes is a quote', () => {
  expect(readTsv('"open\tb\nc').map((row) => row.map(({ text }) => text))).toEqual([
    ['"open', 'b'],
    ['c'],
  ]);
});

test('empty cells keep their place, short rows are filled up', () => {
  expect(words(pastedGrid({ text: 'a\t\tc\nd\n\t\t\n' }))).toEqual([
    ['a', '', 'c'],
    ['d', '', ''],
  ]);
});

test('text without tabs is no grid', () => {
  expect(pastedGrid({ text: 'one\ntwo' })).toBeUndefined();
  expect(pastedGrid({ text: '' })).toBeUndefined();
  expect(pastedGrid({ html: '<p>words</p>', text: 'words' })).toBeUndefined();
});

test('a range of Excel brings the fills of its style sheet', () => {
  const html = `<html><head><style><!--table {mso-x:1;} .xl65 {mso-style-parent:style0; background:yellow; mso-pattern:black none;}
    .xl66{background:#92D050;} --></style></head><body><table border=0><!--StartFragment--> <col width=64>
    <tr height=20><td class=xl65 width=64>Q&amp;A</td><td class="xl66">two<br>
    lines</td></tr><tr><td>3</td><td style='background:white'>4</td></tr><!--EndFragment--></table></body></html>`;
  const grid = pastedGrid({ html, text: 'Q&A\t"two\nlines"\r\n3\t4\r\n' });
  expect(words(grid)).toEqual([
    ['Q&A', 'two\nlines'],
    ['3', '4'],
  ]);
  expect(fills(grid)).toEqual([
    ['#FFFF00', '#92D050'],
    [undefined, undefined],
  ]);
});

test('a range of Google Sheets brings the fills of its inline styles', () => {
  const html = `<google-sheets-html-origin><style type="text/css"><!--td {border: 1px solid #cccccc;}br {mso-data-placement:same-cell;}--></style>
    <table xmlns="http://www.w3.org/1999/xhtml"><tbody><tr style="height:21px;"><td style="overflow:hidden;background-color:#ff9900;">a</td>
    <td style="background-color:rgb(1, 2, 3)" data-sheets-value="{&quot;1&quot;:2}">שלום</td></tr></tbody></table>`;
  const grid = pastedGrid({ html, text: 'a\tשלום' });
  expect(words(grid)).toEqual([['a', 'שלום']]);
  expect(fills(grid)).toEqual([['#FF9900', '#010203']]);
});

test('a range of LibreOffice brings the fills of its attributes, merged cells keep their place', () => {
  const html = `<table><colgroup width="85"></colgroup><tr><td colspan=2 align="left" bgcolor="#FFD7D7"><font face="Liberation Sans">wide</font></td><td rowspan="2">tall</td></tr>
    <tr><td>1</td><td>2</td></tr></table>`;
  const grid = pastedGrid({ html });
  expect(words(grid)).toEqual([
    ['wide', '', 'tall'],
    ['1', '2', ''],
  ]);
  expect(grid?.rows[0]?.[0]?.fill).toBe('#FFD7D7');
});

test('what scripts and nested tables hold is never a cell', () => {
  const html =
    '<table><tr><td>a<script>alert("<td>x</td>")</script></td><td><table><tr><td>in</td></tr></table></td></tr></table>';
  expect(words(pastedGrid({ html }))).toEqual([['a', 'in']]);
});

test('a fill becomes the nearest colour of a palette', () => {
  const palette = [
    { value: 'lemon', swatch: '#FFE58A' },
    { value: 'sky', swatch: '#B5E0FF' },
    { value: 'green', swatch: '#7BD37A' },
    { value: 'coral', swatch: '#FF8A8A' },
    { value: 'amber', swatch: '#FFC53D' },
  ];
  expect(nearestColor('#92D050', palette)).toBe('green');
  expect(nearestColor('#FF0000', palette)).toBe('coral');
  expect(nearestColor('#C9DAF8', palette)).toBe('sky');
  expect(nearestColor('#FFF2CC', palette)).toBe('lemon');
});
