import { type BoardRecord, defineObject, type Read, type StyleProp } from '@feltline/board';
import type { Point } from '@feltline/geometry';
import * as v from 'valibot';
import {
  colorSchema,
  type Dash,
  dashOptions,
  dashSchema,
  inkNames,
  inkOptions,
  type LineWidth,
  widthOptions,
  widthSchema,
} from '../painting/line-look.ts';
import type { ConnectorEnd } from './connector-ends.ts';
import { type HeadName, headNames } from './connector-heads.ts';
import { type ConnectorRoute, connectorRoute } from './connector-route.ts';

export const routeNames = ['elbow', 'straight', 'curve'] as const;

/** A line between two things or places; its label is its text. It has no geometry of its own. */
export interface ConnectorProps {
  from: ConnectorEnd;
  to: ConnectorEnd;
  route: (typeof routeNames)[number];
  /** Name of an ink, or `#RRGGBB`. */
  stroke: string;
  width: LineWidth | number;
  dash: Dash;
  startHead: HeadName;
  endHead: HeadName;
  /** Where its label stands: share of its length, from 0 to 1. */
  labelAt: number;
}

const coordinate = v.optional(v.fallback(v.pipe(v.number(), v.finite()), 0), 0);
const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
const end = v.looseObject({
  x: coordinate,
  y: coordinate,
  object: v.optional(v.fallback(v.optional(v.string()), undefined)),
  side: v.optional(
    v.fallback(v.optional(v.picklist(['top', 'right', 'bottom', 'left'])), undefined),
  ),
  at: v.optional(v.fallback(v.optional(v.tuple([share, share])), undefined)),
});

const headIcons: Readonly<Record<HeadName, string>> = {
  none: 'M3 12h18',
  arrow: 'M3 12h18M15 6l6 6-6 6',
  triangle: 'M3 12h11M14 6l7 6-7 6z',
  dot: 'M3 12h11M21 12a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0z',
  bar: 'M3 12h17M20 6v12',
};
const headOptions = (first: HeadName): StyleProp['options'] =>
  [first, ...headNames.filter((name) => name !== first)].map((value) => ({
    value,
    label: `head.${value}`,
    icon: headIcons[value],
  }));

const styles: readonly StyleProp[] = [
  {
    prop: 'route',
    label: 'style.route',
    type: 'choice',
    options: [
      { value: 'elbow', label: 'route.elbow', icon: 'M3 18h9V6h9' },
      { value: 'straight', label: 'route.straight', icon: 'M4 19L20 5' },
      { value: 'curve', label: 'route.curve', icon: 'M3 18C14 18 10 6 21 6' },
    ],
  },
  { prop: 'stroke', label: 'style.stroke', type: 'color', options: inkOptions },
  { prop: 'width', label: 'style.strokeWidth', type: 'choice', options: widthOptions },
  { prop: 'dash', label: 'style.dash', type: 'choice', options: dashOptions },
  { prop: 'startHead', label: 'style.startHead', type: 'choice', options: headOptions('none') },
  { prop: 'endHead', label: 'style.endHead', type: 'choice', options: headOptions('arrow') },
];

export const connector = defineObject<ConnectorProps>({
  kind: 'connector',
  role: 'object',
  props: v.looseObject({
    from: v.optional(end, { x: 0, y: 0 }),
    to: v.optional(end, { x: 0, y: 0 }),
    route: v.optional(v.fallback(v.picklist(routeNames), 'elbow'), 'elbow'),
    stroke: colorSchema(inkNames, 'ink'),
    width: widthSchema,
    dash: dashSchema,
    startHead: v.optional(v.fallback(v.picklist(headNames), 'none'), 'none'),
    endHead: v.optional(v.fallback(v.picklist(headNames), 'arrow'), 'arrow'),
    labelAt: v.optional(v.fallback(share, 0.5), 0.5),
  }) as never,
  hasText: true,
  resize: 'none',
  styles,
  dependsOn: ({ props: { from, to } }) => [from, to].flatMap(({ object }) => object ?? []),
  derive: (record, read): ConnectorRoute => connectorRoute(record, read),
  box: (record, read) => read.derived<ConnectorRoute>(record.id)?.box,

  mapPoints(tx, record, map, moving, read) {
    const { from, to } = record.props;
    const goes = (end: ConnectorEnd) => end.object !== undefined && moving.has(end.object);
    // what goes along with one end keeps the other where it is bound
    const isTaken = goes(from) || goes(to);
    const stays = (end: ConnectorEnd) =>
      goes(end) || (isTaken && end.object !== undefined && read.record(end.object) !== undefined);
    const seen = seenEnds(record, read);
    const props = {
      ...(stays(from) ? {} : { from: map(seen.from) }),
      ...(stays(to) ? {} : { to: map(seen.to) }),
    };
    if (Object.keys(props).length > 0) tx.update(record.id, { props });
  },

  lastSeen(record, read) {
    const { from, to } = record.props;
    const seen = seenEnds(record, read);
    return {
      ...(from.object === undefined ? {} : { from: { ...from, ...seen.from } }),
      ...(to.object === undefined ? {} : { to: { ...to, ...seen.to } }),
    };
  },
});

/** Where the ends are now. */
export function seenEnds(
  { id, props }: BoardRecord<ConnectorProps>,
  read: Read,
): { readonly from: Point; readonly to: Point } {
  const route = read.derived<ConnectorRoute>(id);
  const { from, to } = route ?? props;
  return { from: { x: from.x, y: from.y }, to: { x: to.x, y: to.y } };
}
