import type { BoardRecord, Geometry } from '@feltline/board';
import type { KindGestures, MeasureText } from '@feltline/editor';
import { baseDirection, darkTheme, lightTheme } from '@feltline/scene';
import { inkOf } from '../painting/line-look.ts';
import { TEXT_LINE_HEIGHT, TEXT_SIZE, TEXT_WEIGHT } from './plain-text.ts';
import type { TextProps } from './text.model.ts';
import { textSize } from './text-size.ts';

const width = 200;
/** Pasted words with a longer line than this are broken there, board units. */
const longestLine = 640;

export const textGestures: KindGestures = {
  kind: 'text',
  discardEmpty: true,

  tools: [
    {
      name: 'text',
      label: 'tool.text',
      keys: ['t'],
      icon: 'M12 4v16M4 7V5a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v2M9 20h6',
      order: 20,
      create(at, editor) {
        const last = editor.lastProps.get('text') as Partial<TextProps> | undefined;
        const size = last?.size ?? TEXT_SIZE;
        const height = size * TEXT_LINE_HEIGHT;
        return {
          kind: 'text',
          geometry: [at.x, at.y - height / 2, width, height, 0],
          props: { ...last, size },
        };
      },
      fromWords(words, at, editor) {
        const style = styleOf({ size: TEXT_SIZE });
        const wide = editor.measureText?.(words, style).width ?? 0;
        const set = wide > longestLine ? { width: longestLine } : {};
        const measured = editor.measureText?.(words, { ...style, ...set });
        const [w, h] = [
          set.width ?? Math.ceil(measured?.width ?? width) + 2,
          measured?.height ?? TEXT_SIZE * TEXT_LINE_HEIGHT,
        ];
        return {
          kind: 'text',
          geometry: [at.x - w / 2, at.y - h / 2, w, h, 0],
          props: { size: TEXT_SIZE, ...set },
          text: words,
        };
      },
    },
  ],

  actions: [textSize],

  repeats({ props }) {
    const { size, color, align } = props as unknown as TextProps;
    return {
      kind: 'text',
      props: { size, ...(color ? { color } : {}), ...(align ? { align } : {}) },
    };
  },

  fitText(record, measure) {
    return fitted(record, record.props as unknown as TextProps, measure);
  },

  /** Corners scale the letters, sides break the lines. */
  resized(record, to, pulled, measure) {
    const props = record.props as unknown as TextProps;
    const [, , width = 1, height = 1] = record.geometry ?? [];
    const scale = pulled === 'corner' ? to[3] / height : 1;
    const size = Math.max(1, Math.round(props.size * scale * 10) / 10);
    const setWidth = pulled === 'side' ? to[2] : props.width && (props.width * to[2]) / width;
    const changed = { size, ...(setWidth === undefined ? {} : { width: Math.max(1, setWidth) }) };
    if (pulled === 'corner' || !measure) return { geometry: to, props: changed };
    const { height: tall } = measure(record.text ?? '', styleOf({ ...props, ...changed }));
    return { geometry: [to[0], to[1], to[2], tall, to[4]], props: changed };
  },

  textParts(record, _part, read) {
    const box = read.box(record.id);
    if (!box) return undefined;
    const { size, color, align = 'start' } = record.props as unknown as TextProps;
    return {
      recordId: record.id,
      box,
      align,
      valign: 'top',
      weight: TEXT_WEIGHT,
      lineHeight: TEXT_LINE_HEIGHT,
      color: (color && inkOf(color, false)) ?? lightTheme.ink,
      darkColor: (color && inkOf(color, true)) ?? darkTheme.ink,
      fit: { size },
      ...(record.geometry?.[4] ? { degrees: record.geometry[4] } : {}),
    };
  },
};

/** As wide as set by hand, else as the longest line; words from right to left keep their right edge. */
function fitted(record: BoardRecord, props: TextProps, measure: MeasureText): Geometry | undefined {
  const { geometry, text = '' } = record;
  if (!geometry) return undefined;
  const [x, y, before, , degrees] = geometry;
  const measured = measure(text === '' ? ' ' : text, styleOf(props));
  // a little more than the words, so that rounding never breaks a line
  const own = props.width ?? Math.ceil(measured.width) + 2;
  const wide = text === '' ? before : own;
  const left = baseDirection(text) === 'rtl' ? x + before - wide : x;
  return [left, y, wide, measured.height, degrees];
}

function styleOf({ size, width }: TextProps) {
  const style = { size, weight: TEXT_WEIGHT, lineHeight: TEXT_LINE_HEIGHT };
  return width === undefined ? style : { ...style, width };
}
