import type { BoardRecord, Read } from '@feltline/board';
import type { KindGestures, Part } from '@feltline/editor';
import { distanceToLine, lineMeetsBox, pointInBox, shareNearest } from '@feltline/geometry';
import { darkTheme, lightTheme } from '@feltline/scene';
import { widthOf } from '../painting/line-look.ts';
import { isConnectable } from './aim.ts';
import { connectorTool, quickConnect, rebinding } from './connecting.ts';
import type { ConnectorProps } from './connector.model.ts';
import { connectorActions } from './connector-actions.ts';
import type { ConnectorEnd } from './connector-ends.ts';
import { keyOnEnd } from './connector-keys.ts';
import {
  LABEL_LINE_HEIGHT,
  LABEL_SIZE,
  LABEL_WEIGHT,
  LABEL_WIDTH,
  labelBox,
} from './connector-label.ts';
import type { ConnectorRoute } from './connector-route.ts';

/** A line answers this far beside it, screen pixels. */
const reachPx = 8;
/** Half the size of an end as a part, board units. */
const endReach = 10;

export const connectorGestures: KindGestures = {
  kind: 'connector',
  tools: [
    {
      name: 'connector',
      label: 'tool.connector',
      keys: ['l'],
      icon: 'M3 18h9V6h9M17 2l4 4-4 4',
      order: 40,
      state: connectorTool,
    },
  ],
  actions: connectorActions,

  covers(record, point, slop, read, lens) {
    const route = routeOf(record, read);
    if (!route) return false;
    const { width } = record.props as unknown as ConnectorProps;
    const reach = Math.max(slop, reachPx / lens.zoom, widthOf(width) / 2);
    return distanceToLine(point, route.points) <= reach || isOnLabel(record, point, route);
  },

  meets(record, box, read) {
    const route = routeOf(record, read);
    return route !== undefined && lineMeetsBox(route.points, box);
  },

  contour: (record, read) => routeOf(record, read)?.d,

  handles(record, read) {
    const route = routeOf(record, read);
    if (!route) return [];
    return (['from', 'to'] as const).map((key) => ({
      id: key,
      at: route[key],
      icon: 'dot' as const,
      label: `handle.connector.${key}`,
      cursor: 'crosshair',
      ifChosen: true as const,
      gesture: (press, editor) => rebinding(editor, record.id, key, press),
    }));
  },

  handlesOn(record, read, lens) {
    return isConnectable(record) ? quickConnect(record.id, lens, read) : [];
  },

  /** The label slides along its line. */
  gesture(target, press, editor) {
    const { read } = editor.board;
    const record = read.record(target.object);
    const route = record && routeOf(record, read);
    if (editor.readOnly || !record || !route || !isOnLabel(record, press.board, route))
      return undefined;
    return {
      name: 'dragging',
      cursor: 'grabbing',
      pointerMove: (now) =>
        editor.preview.try((tx) => {
          const labelAt = Math.round(shareNearest(route.points, now.board) * 1000) / 1000;
          if (tx.record(record.id)) tx.update(record.id, { props: { labelAt } });
        }),
      pointerUp() {
        editor.preview.commit('step.moveLabel');
        editor.enter();
      },
    };
  },

  parts(record, read): readonly Part[] {
    const route = routeOf(record, read);
    if (!route) return [];
    return (['from', 'to'] as const).map((key) => {
      const { x, y } = route[key];
      return {
        part: key,
        box: { x: x - endReach, y: y - endReach, width: 2 * endReach, height: 2 * endReach },
        role: 'button' as const,
        label: (t) => t(`connector.end.${key}`, { what: nameOfEnd(record, key, read, t) }),
      };
    });
  },

  keyDown: keyOnEnd,

  textParts(record, part, read) {
    const route = part === undefined ? routeOf(record, read) : undefined;
    if (!route) return undefined;
    const { height } = labelBox(record.text || ' ', route.label);
    return {
      recordId: record.id,
      box: {
        x: route.label.x - LABEL_WIDTH / 2,
        y: route.label.y - height / 2,
        width: LABEL_WIDTH,
        height,
      },
      align: 'center',
      valign: 'middle',
      weight: LABEL_WEIGHT,
      lineHeight: LABEL_LINE_HEIGHT,
      color: lightTheme.ink,
      darkColor: darkTheme.ink,
      fit: { size: LABEL_SIZE },
    };
  },

  describe(record, { board: { read }, t }) {
    const words = {
      from: nameOfEnd(record, 'from', read, t),
      to: nameOfEnd(record, 'to', read, t),
      label: record.text?.trim() ?? '',
    };
    return t(words.label === '' ? 'connector.describe' : 'connector.describeLabel', words);
  },
};

function routeOf(record: BoardRecord, read: Read): ConnectorRoute | undefined {
  return read.derived<ConnectorRoute>(record.id);
}

function isOnLabel(
  record: BoardRecord,
  point: { x: number; y: number },
  { label }: ConnectorRoute,
): boolean {
  const text = record.text ?? '';
  return text !== '' && pointInBox(point, labelBox(text, label));
}

/** What an end is bound to, in words. */
function nameOfEnd(
  record: BoardRecord,
  key: 'from' | 'to',
  read: Read,
  t: (key: string) => string,
): string {
  const { object } = (record.props as unknown as Record<typeof key, ConnectorEnd>)[key];
  const bound = object === undefined ? undefined : read.record(object);
  if (!bound) return t('connector.nothing');
  return bound.text?.trim() || t(`mirror.kind.${bound.kind}`);
}
