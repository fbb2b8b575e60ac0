import type { BoardRecord, Kinds, ObjectKind, StyleProp } from '@feltline/board';

const kept = new WeakMap<ObjectKind, readonly StyleProp[]>();

/** The looks people may choose for objects of a kind; a palette is one of them. */
export function stylesOfKind(kind: ObjectKind): readonly StyleProp[] {
  const known = kept.get(kind);
  if (known) return known;
  const styles = [...(kind.styles ?? [])];
  if (kind.palette && !styles.some(({ prop }) => prop === 'color')) {
    const options = kind.palette.map((value) => ({ value, label: `color.${value}` }));
    styles.unshift({ prop: 'color', label: 'action.color', type: 'color', options });
  }
  kept.set(kind, styles);
  return styles;
}

export function stylesOf(kinds: Kinds, record: BoardRecord | undefined): readonly StyleProp[] {
  const kind = record && record.problem === undefined ? kinds.get(record.kind) : undefined;
  return kind ? stylesOfKind(kind) : [];
}

/** What is chosen for a look; where nothing is stored, the first option. */
export function styleValue(record: BoardRecord, style: StyleProp): string | undefined {
  const stored = record.props[style.prop];
  return typeof stored === 'string' ? stored : style.options[0]?.value;
}
