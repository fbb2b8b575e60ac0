import type { RecordId } from '@feltline/board';
import Papa from 'papaparse';
import { beforeEach, describe, expect, it } from 'vitest';
import { golden, importCsv, newBoard } from '../../../test/journey-board.ts';
import { journeyFacts } from '../../analyses/journey-facts.ts';
import { addTouchpointPicture } from '../../commands/about.ts';
import { writeActionsCsv } from '../lists/write-actions-csv.ts';
import { writeOpportunitiesCsv } from '../lists/write-opportunities-csv.ts';
import { writePriorityCsv } from '../lists/write-priority-csv.ts';
import { writeMarkdown } from './write-markdown.ts';

const date = '2026-04-01';
let board = newBoard();
let map: RecordId;
beforeEach(() => {
  board = newBoard();
  map = importCsv(board, golden('e1-running-shoes')).map;
  importCsv(board, golden('e1-notes'), { map });
});

describe('[J75] a map as a page of Markdown', () => {
  it('names the pictures of touchpoints with captions, sources and where they are seen', () => {
    const { touchpoint } = journeyFacts(map, board.read).places[3] ?? {};
    if (!touchpoint) throw new Error('expected a fourth touchpoint');
    expect(writeMarkdown(map, board.read, { date })).not.toContain('## Pictures');
    const picture = { hash: 'a'.repeat(64), type: 'image/png', natural: [4, 3] as const };
    board.transact((tx) => {
      const of = { ...picture, name: 'reviews.png', title: 'Stars', source: 'Amazon' };
      addTouchpointPicture(tx, touchpoint, of);
    });
    const page = writeMarkdown(map, board.read, { date, linkTo: () => 'https://x/b/1' });
    expect(page).toContain('## Pictures');
    expect(page.replaceAll('\\', '')).toMatch(
      /Customer review site \| Stars \| Amazon \| \[reviews\.png\]\(https:\/\/x\/b\/1\)/,
    );
    board.transact((tx) => tx.remove(touchpoint));
    expect(board.read.ofKind('touchpoint-picture')).toEqual([]);
  });

  it('says what it is about, stage by stage, what to fix and what is overdue', () => {
    board.transact((tx) =>
      tx.update(map, {
        props: { lastReviewedAt: '2026-03-01', scopeStart: 'Ad', scopeEnd: 'Survey' },
      }),
    );
    const page = writeMarkdown(map, board.read, { date });
    expect(page).toContain('# Customer journey');
    expect(page).toContain('- **Personas:** Marta, Dani');
    expect(page).toContain('- **From – to:** Ad – Survey');
    expect(page).toContain('- **Last validated:** 2026-03-01');
    expect(page.match(/^## .*/gm)).toEqual([
      '## Awareness',
      '## Consideration',
      '## Decision',
      '## Action',
      '## Loyalty',
      '## What to fix first',
      '## Overdue reviews (2026-04-01)',
      '## Coverage',
    ]);
    expect(page).toContain(
      '| Support call for the shop address | phone | −2 | −1 | Friendly once you get through | 20 minutes on hold<br>The bot knows no shops | Support |',
    );
    expect(page).toContain(
      '| Support call for the shop address | 12.5 | Marta: (+1 − −2) × 4 × 1.25',
    );
    expect(page).toContain('| Billing and receipt | never | Finance |');
    expect(page).toContain('| Action | 2 | 0 | 1 |');
    expect(page).not.toContain('dir="rtl"');
  });

  it('puts what is written from the right in a block that says so', () => {
    const { map: own } = importCsv(board, 'stage,title\nשיקול,אתר\nDecision,Shop visit\nמידע,חנות');
    const page = writeMarkdown(own, board.read, { date, locale: 'he' });
    expect(page.match(/<div dir="rtl">\n\n(#+ .*)/g)).toHaveLength(4);
    expect(page).toMatch(/<\/div>\n\n## Decision\n/);
    expect(page).toContain('| נקודת מגע |');
  });

  it('runs nothing that a cell holds', () => {
    const { map: own } = importCsv(board, 'stage,title,owner\n# S,<b>a|b</b>,"*x*\n[y](z)"');
    const page = writeMarkdown(own, board.read, { date });
    expect(page).toContain('## \\# S');
    expect(page).toContain('\\<b\\>a\\|b\\</b\\>');
    expect(page).toContain('\\*x\\*<br>\\[y\\](z)');
  });
});

describe('[J76] lists for a spreadsheet', () => {
  const table = (csv: string) => {
    expect(csv.startsWith('\uFEFF')).toBe(true);
    return Papa.parse<Record<string, string>>(csv.slice(1), { header: true, skipEmptyLines: true })
      .data;
  };
  const linkTo = (id: string) => `https://felt.example/b/x#at=${id}`;

  it('rank what to fix first, with the way back', () => {
    const rows = table(writePriorityCsv(map, board.read, { linkTo }));
    expect(rows).toHaveLength(12);
    expect(rows[0]).toMatchObject({
      rank: '1',
      touchpoint: 'TP05',
      score: '12.5',
      'emotion[Marta]': '-2',
      'target[Dani]': '1',
      link: expect.stringMatching(/^https:\/\/felt\.example\/b\/x#at=.+/),
    });
  });

  it('hold actions and opportunities of the map, disarmed', () => {
    const at = (key: string) =>
      board.read.ofKind('touchpoint').find((id) => board.get(id)!.props.importId === key)!;
    board.transact((tx) => {
      const touchpoints = { [at('TP05')]: true, [at('TP11')]: true };
      const props = { opportunityKind: 'fix', value: 5, effort: 2, touchpoints };
      const opportunity = tx.create({ kind: 'opportunity', text: 'A shop finder', props });
      const due = { owner: 'Eva', due: '2026-05-01' };
      tx.create({ kind: 'action', text: '=cmd()', props: { touchpoint: at('TP11'), ...due } });
      tx.create({ kind: 'action', text: 'Draw it', props: { opportunity } });
      tx.create({ kind: 'touchpoint', id: 'elsewhere' as RecordId, text: 'x', props: {} });
      tx.create({ kind: 'action', text: 'Other map', props: { touchpoint: 'elsewhere' } });
    });
    const actions = table(writeActionsCsv(map, board.read, { linkTo }));
    expect(
      actions
        .map(({ title, touchpoint, opportunity, due }) => [title, touchpoint, opportunity, due])
        .sort(),
    ).toEqual([
      ["'=cmd()", 'TP11', '', '2026-05-01'],
      ['Draw it', 'TP05', 'A shop finder', ''],
    ]);
    expect(table(writeOpportunitiesCsv(map, board.read, { linkTo }))).toMatchObject([
      { title: 'A shop finder', kind: 'fix', value: '5', effort: '2', touchpoints: 'TP05\nTP11' },
    ]);
  });
});
