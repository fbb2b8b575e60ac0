import type { BoardRecord } from '@feltline/board';
import { chosenOnlyOfKind, defineAction, type KindGestures, type Tool } from '@feltline/editor';
import {
  type Box,
  centreOf,
  distanceToLine,
  type Outline,
  outlinePath,
  type Point,
  pointInPolygon,
  type ShapeName,
  shapeNames,
  shapeOutline,
  turnAbout,
} from '@feltline/geometry';
import { darkTheme, lightTheme } from '@feltline/scene';
import { hintPart } from '../painting/hint-part.ts';
import { widthOf } from '../painting/line-look.ts';
import { type ShapeProps, textSizes } from './shape.model.ts';
import { shapePicture } from './shape-picture.ts';
import {
  fillOf,
  paddedRoom,
  paperOf,
  SHAPE_LINE_HEIGHT,
  SHAPE_WEIGHT,
  SMALLEST_TEXT,
  textInk,
} from './shape-text.ts';

/** Sizes a click gives, board units; all others are 160 × 160. */
const sizes: Partial<Record<ShapeName, readonly [number, number]>> = {
  rectangle: [200, 120],
  rounded: [200, 120],
  hexagon: [180, 150],
  'speech-bubble': [200, 150],
  cylinder: [140, 170],
  cloud: [200, 150],
  'arrow-right': [200, 120],
  'arrow-left': [200, 120],
  'arrow-double': [220, 120],
};
const keys: Partial<Record<ShapeName, readonly string[]>> = { rectangle: ['r'], ellipse: ['o'] };

export const shapeGestures: KindGestures = {
  kind: 'shape',
  tools: shapeNames.map(toolFor),
  actions: [
    defineAction({
      id: 'shapes',
      label: 'action.shapes',
      keys: ['s'],
      group: 'tool',
      changes: true,
      run: (editor) => editor.ask({ what: 'toolFamily', family: 'shape' }),
    }),
    defineAction({
      id: 'changeShape',
      label: 'action.changeShape',
      group: 'style',
      changes: true,
      isEnabled: (editor) => chosenOnlyOfKind(editor, 'shape').length > 0,
      options: () =>
        shapeNames.map((value) => ({ value, label: `tool.${value}`, icon: iconOf(value) })),
      isChecked: (editor, value) =>
        chosenOnlyOfKind(editor, 'shape').every(
          ({ props }) => (props as unknown as ShapeProps).shape === value,
        ),
      run(editor, value) {
        if (!shapeNames.some((name) => name === value))
          throw new Error(
            `Got the shape ${JSON.stringify(value)}, expected one of ${shapeNames.join(', ')}`,
          );
        editor.change('action.changeShape', (tx) => {
          for (const { id } of chosenOnlyOfKind(editor, 'shape'))
            tx.update(id, { props: { shape: value } });
        });
      },
    }),
  ],

  covers(record, point, slop) {
    const upright = uprightBox(record);
    if (!upright) return false;
    const { box, degrees } = upright;
    const turned = turnAbout(point, centreOf(box), -degrees);
    const at = { x: turned.x - box.x, y: turned.y - box.y };
    const { shape } = record.props as unknown as ShapeProps;
    const { edge } = shapePicture(shape, box.width, box.height);
    return (
      pointInPolygon(at, edge) ||
      distanceToLine(at, [...edge, edge[0] as Point]) <= Math.max(slop, lineReach(record))
    );
  },

  repeats({ props }) {
    const { shape, fill, stroke, strokeWidth, dash, textSize, align } =
      props as unknown as ShapeProps;
    return {
      kind: 'shape',
      props: { shape, fill, stroke, strokeWidth, dash, textSize, align },
      text: '',
    };
  },

  textParts(record) {
    const upright = uprightBox(record);
    if (!upright) return undefined;
    const { box, degrees } = upright;
    const { shape, fill, textSize, align, valign } = record.props as unknown as ShapeProps;
    const { room } = shapePicture(shape, box.width, box.height);
    const place = paddedRoom(room, 2 * lineReach(record));
    const ink = textInk(fillOf(fill));
    const darkInk = textInk(paperOf(fill, darkTheme));
    return {
      recordId: record.id,
      box: { ...place, x: box.x + place.x, y: box.y + place.y },
      align,
      valign: valign ?? 'middle',
      weight: SHAPE_WEIGHT,
      lineHeight: SHAPE_LINE_HEIGHT,
      color: ink ?? lightTheme.ink,
      darkColor: darkInk ?? darkTheme.ink,
      fit: { min: SMALLEST_TEXT, max: textSizes[textSize] ?? textSizes.medium },
      ...hintPart(record.props, textSizes.small),
      ...(degrees ? { degrees } : {}),
    };
  },
};

function toolFor(name: ShapeName, place: number): Tool {
  const [width, height] = sizes[name] ?? [160, 160];
  return {
    name,
    label: `tool.${name}`,
    keys: keys[name] ?? [],
    icon: iconOf(name),
    order: 30 + place / 100,
    family: 'shape',
    create: (at, editor) => ({
      kind: 'shape',
      geometry: [at.x - width / 2, at.y - height / 2, width, height, 0],
      props: { ...editor.lastProps.get('shape'), shape: name },
    }),
  };
}

/** The shape itself in the middle of a 24 × 24 grid. */
function iconOf(name: ShapeName): string {
  const [width, height] = sizes[name] ?? [160, 160];
  const scale = 18 / Math.max(width, height);
  const outline = shapeOutline(name, width * scale, height * scale);
  const by = { x: (24 - width * scale) / 2, y: (24 - height * scale) / 2 };
  return outlinePath(shifted(outline, by));
}

function shifted({ start, segments }: Outline, by: Point): Outline {
  const move = (p: Point): Point => ({ x: p.x + by.x, y: p.y + by.y });
  return {
    start: move(start),
    segments: segments.map((points) =>
      points.length === 1 ? [move(points[0])] : [move(points[0]), move(points[1]), move(points[2])],
    ),
  };
}

function uprightBox({
  geometry,
}: BoardRecord): { readonly box: Box; readonly degrees: number } | undefined {
  if (!geometry) return undefined;
  const [x, y, width, height, degrees] = geometry;
  return { box: { x, y, width, height }, degrees };
}

/** Half of the line lies outside the edge. */
function lineReach(record: BoardRecord): number {
  const { stroke, strokeWidth } = record.props as unknown as ShapeProps;
  return stroke === 'none' ? 0 : widthOf(strokeWidth) / 2;
}
