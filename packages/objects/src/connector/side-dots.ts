import type { RecordId } from '@feltline/board';
import type { Editor, Handle, Pointer, ToolState } from '@feltline/editor';
import { centreOf, type Side, sides } from '@feltline/geometry';
import { type Bound, sidePoint } from './connector-ends.ts';

/** A dot at each side of an object, `out` board units outside; dragging one does what `gesture` says. */
export function sideDots(
  bound: Bound,
  out: number,
  gesture?: (side: Side, press: Pointer, editor: Editor) => ToolState,
): Handle[] {
  const centre = centreOf(bound.upright);
  return sides.map((side) => {
    const on = sidePoint(bound, side);
    const way = Math.hypot(on.x - centre.x, on.y - centre.y) || 1;
    const at = {
      x: on.x + ((on.x - centre.x) / way) * out,
      y: on.y + ((on.y - centre.y) / way) * out,
    };
    return {
      id: `connect:${side}`,
      at,
      icon: 'dot' as const,
      label: `handle.connect.${side}`,
      cursor: 'crosshair',
      ...(gesture && {
        gesture: (press: Pointer, editor: Editor) => gesture(side, press, editor),
      }),
    };
  });
}

/** The dots on the object an end is over, for a state to show. */
export function dotsOn(
  object: RecordId,
  bound: Bound,
): readonly { readonly object: RecordId; readonly handle: Handle }[] {
  return sideDots(bound, 0).map((handle) => ({ object, handle }));
}
