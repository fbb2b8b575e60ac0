import type { RecordId } from '@feltline/board';
import { type RecordedOp, RecordingSurface, type Surface } from '@feltline/scene';

/** More objects than this in one change are painted without being asked about. */
const MOST_AT_ONCE = 8;
/** What consists of more than this is painted as soon as it is compared. */
const MOST_OPS = 400;

/**
 * Words that are typed show in a field. What is painted of their object, and of what is tied to it, is mostly the same
 * after each key, and then there is nothing to paint.
 */
export class LooksWhileTyping {
  readonly #looks = new Map<RecordId, readonly RecordedOp[] | 'large'>();
  /** What was found out since the board last changed. */
  readonly #answers = new Map<RecordId, boolean>();

  /** Whether `paint` paints the object as it did when this was asked after an earlier change. */
  areSame(id: RecordId, paint: (surface: Surface) => void): boolean {
    const known = this.#answers.get(id);
    if (known !== undefined) return known;
    const isSame = this.#answers.size < MOST_AT_ONCE && this.#compare(id, paint);
    this.#answers.set(id, isSame);
    return isSame;
  }

  /** The next answers are about another change. */
  begin(): void {
    this.#answers.clear();
  }

  /** Nothing is typed any more. */
  forget(): void {
    this.#looks.clear();
  }

  #compare(id: RecordId, paint: (surface: Surface) => void): boolean {
    const before = this.#looks.get(id);
    if (before === 'large') return false;
    const surface = new RecordingSurface();
    paint(surface);
    const isLarge = surface.ops.length > MOST_OPS;
    this.#looks.set(id, isLarge ? 'large' : surface.ops);
    return before !== undefined && isEqual(before, surface.ops);
  }
}

/** Plain data by its members, anything else (a decoded picture) by what it is. */
function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (!isPlain(a) || !isPlain(b)) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => key in b && isEqual(a[key], b[key]))
  );
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}
