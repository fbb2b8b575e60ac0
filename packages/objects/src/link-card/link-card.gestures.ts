import type { RecordInput } from '@feltline/board';
import {
  defineAction,
  type Editor,
  isLocked,
  type KindGestures,
  openLink,
  safeLink,
} from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { baseDirection, darkTheme, lightTheme } from '@feltline/scene';
import { loneAddress, titleOfAddress } from './address.ts';
import { BUTTON, cardLayout, LINE_HEIGHT, TITLE_SIZE, TITLE_WEIGHT } from './card-layout.ts';
import { type LinkCardProps, linkCardSize, longestUrl } from './link-card.model.ts';

/** A card narrower than this on screen has no button. */
const leastWithButtonPx = 120;

export const linkCardGestures: KindGestures = {
  kind: 'link-card',

  tools: [
    {
      name: 'link-card',
      label: 'tool.linkCard',
      keys: [],
      icon: 'M10 13.5a4.5 4.5 0 0 0 6.8.5l2.7-2.7a4.5 4.5 0 0 0-6.4-6.4l-1.5 1.5M14 10.5a4.5 4.5 0 0 0-6.8-.5l-2.7 2.7a4.5 4.5 0 0 0 6.4 6.4l1.5-1.5',
      order: 110,
      run(editor) {
        askForAddress(editor, '', (url) => {
          const { x, y, width, height } = editor.camera.free;
          const input = cardAt(url, { x: x + width / 2, y: y + height / 2 });
          const id = editor.change('step.create', (tx) => tx.create(input));
          editor.selection.set([id]);
        });
      },
    },
  ],

  actions: [
    defineAction({
      id: 'link-card.address',
      label: 'linkCard.address',
      group: 'object',
      changes: true,
      isEnabled: (editor) => chosenCard(editor) !== undefined,
      run(editor) {
        const card = chosenCard(editor);
        if (!card) return;
        askForAddress(editor, (card.props as unknown as LinkCardProps).url, (url) =>
          editor.change('linkCard.address', (tx) => tx.update(card.id, { props: { url } })),
        );
      },
    }),
  ],

  linkOf: (record) => (record.props as unknown as LinkCardProps).url,

  fromPasted(text, at) {
    const url = loneAddress(text);
    return url !== undefined && safeLink(url) && url.length <= longestUrl
      ? cardAt(url, at)
      : undefined;
  },

  /** The button that opens it stands inside it, at its end; on a card far away there is no room for one. */
  handles(record, read, lens) {
    const box = read.box(record.id);
    if (!box || record.geometry?.[4] || box.width * lens.zoom < leastWithButtonPx) return [];
    const rtl = baseDirection(titleOf(record)) === 'rtl';
    return [
      {
        id: 'open',
        at: { x: rtl ? box.x + BUTTON : box.x + box.width - BUTTON, y: box.y + box.height / 2 },
        icon: 'open',
        label: 'action.openLink',
        forReaders: true,
        run: (editor) => void openLink(editor, record.id),
      },
    ];
  },

  textParts(record) {
    const { geometry } = record;
    if (!geometry) return undefined;
    const [x, y, width, height, degrees] = geometry;
    const { words } = cardLayout({ x, y, width, height }, baseDirection(titleOf(record)) === 'rtl');
    return {
      recordId: record.id,
      box: words,
      align: 'start',
      valign: 'middle',
      weight: TITLE_WEIGHT,
      lineHeight: LINE_HEIGHT,
      color: lightTheme.ink,
      darkColor: darkTheme.ink,
      background: lightTheme.panel,
      fit: { size: TITLE_SIZE },
      singleLine: true,
      ...(degrees ? { degrees } : {}),
    };
  },

  plainText(record) {
    const { url } = record.props as unknown as LinkCardProps;
    return record.text ? `${record.text}\n${url}` : url;
  },
};

function titleOf({ text, props }: { text?: string; props: object }): string {
  return text || titleOfAddress((props as LinkCardProps).url);
}

function cardAt(url: string, at: Point): RecordInput {
  const [width, height] = linkCardSize;
  return {
    kind: 'link-card',
    geometry: [at.x - width / 2, at.y - height / 2, width, height, 0],
    props: { url },
  };
}

function chosenCard(editor: Editor) {
  const { only } = editor.selection;
  const record = only === undefined ? undefined : editor.board.get(only);
  return record?.kind === 'link-card' && !record.problem && !isLocked(editor, record.id)
    ? record
    : undefined;
}

/** Asks until the address is one that may be opened. */
function askForAddress(editor: Editor, value: string, done: (url: string) => void): void {
  const addressOf = (words: string) => {
    const url = safeLink(words) ?? safeLink(`https://${words}`);
    return url !== undefined && url.length <= longestUrl ? url : undefined;
  };
  editor.ask({
    what: 'words',
    title: 'linkCard.address',
    label: 'linkCard.addressLabel',
    value,
    problem: (words: string) =>
      words === '' || hasOtherScheme(words) || addressOf(words) === undefined
        ? 'linkCard.badAddress'
        : undefined,
    done: (words: string) => {
      const url = addressOf(words);
      if (url !== undefined) done(url);
    },
  });
}

/** `javascript:…` must not become `https://javascript:…`. */
function hasOtherScheme(words: string): boolean {
  return /^[a-z][a-z\d+.-]*:(?!\d)/i.test(words) && safeLink(words) === undefined;
}
