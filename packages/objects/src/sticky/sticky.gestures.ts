import { RecordId } from '@feltline/board';
import type { Editor, KindGestures } from '@feltline/editor';
import { centreOf, type Point, turnAbout } from '@feltline/geometry';
import { type LaneProps, stickyColorFor } from '@feltline/journey';
import { cellOfPart } from '../journey-map/journey-map.model.ts';
import { hintPart } from '../painting/hint-part.ts';
import { cloneHandles } from './clone-handles.ts';
import type { ReactionCount } from './reaction.model.ts';
import { reactionAt, reactionPills } from './reaction-pills.ts';
import { stickiesFromGrid } from './stickies-from-grid.ts';
import { react, stickyActions } from './sticky-actions.ts';
import { largestText, type StickyLook } from './sticky-look.ts';
import { nextSize } from './sticky-size.ts';
import { tagsOf } from './sticky-tags.ts';
import {
  isInMap,
  largestHint,
  STICKY_LINE_HEIGHT,
  STICKY_WEIGHT,
  stickyText,
} from './sticky-text.ts';

const ink = '#1F2328';

export const stickyGestures: KindGestures = {
  kind: 'sticky',

  tools: [
    {
      name: 'sticky',
      label: 'tool.sticky',
      keys: ['n'],
      icon: 'M21 9a2.4 2.4 0 0 0-.706-1.706l-3.588-3.588A2.4 2.4 0 0 0 15 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2zM15 3v5a1 1 0 0 0 1 1h5',
      order: 10,
      onDoubleClick: true,
      fromText: true,
      create(at, editor) {
        const [width, height] = nextSize(editor);
        return {
          kind: 'sticky',
          geometry: [at.x - width / 2, at.y - height / 2, width, height, 0],
          props: { ...editor.lastProps.get('sticky'), ...laneColor(at, editor) },
        };
      },
    },
  ],

  actions: stickyActions,
  fromGrid: stickiesFromGrid,
  handles: cloneHandles,

  /** On an emoji it puts one's own there, or takes it away. */
  clickAt(record, point, editor) {
    const { read } = editor.board;
    const box = read.box(record.id);
    const reactions = read.derived<readonly ReactionCount[]>(record.id);
    if (!box || !reactions || editor.userId === undefined) return undefined;
    const pills = reactionPills(reactions, box, {
      isInMap: isInMap(record.geometry),
      hasTags: tagsOf(record.props).length > 0,
    });
    const upright = turnAbout(point, centreOf(box), -(record.geometry?.[4] ?? 0));
    const emoji = reactionAt(pills, upright);
    return emoji === undefined ? undefined : () => react(editor, [record.id], emoji);
  },

  repeats({ props }, editor) {
    const { author } = editor;
    const { textSize, align } = props as StickyLook;
    const look = { ...(textSize ? { textSize } : {}), ...(align ? { align } : {}) };
    return {
      kind: 'sticky',
      props: { color: props.color, ...look, ...(author ? { author } : {}) },
    };
  },

  textParts(record, _part, read) {
    const box = read.box(record.id);
    if (!box) return undefined;
    const look = record.props as StickyLook;
    const { min, max, ...place } = stickyText(box, isInMap(record.geometry), {
      hasTags: tagsOf(record.props).length > 0,
      hasReactions: read.derived(record.id) !== undefined,
    });
    return {
      recordId: record.id,
      box: place,
      align: look.align ?? 'center',
      valign: 'middle',
      weight: STICKY_WEIGHT,
      lineHeight: STICKY_LINE_HEIGHT,
      color: ink,
      fit: { min, max: Math.min(max, largestText(look, max)) },
      ...hintPart(record.props, Math.min(max, largestHint(box))),
      ...(record.geometry?.[4] ? { degrees: record.geometry[4] } : {}),
    };
  },
};

/** In a map a note takes the colour of its lane. */
function laneColor(at: Point, editor: Editor): object {
  const cell = cellOfPart(editor.hitTest(at)?.part ?? '');
  const lane = cell && editor.board.get(RecordId(cell.lane));
  return lane ? { color: stickyColorFor((lane.props as unknown as LaneProps).type) } : {};
}
