import { type RefObject, useEffect, useLayoutEffect, useState } from 'react';

/** What the button of everything else takes, CSS px. */
const MORE = 40;

/**
 * How many of the elements in `inside`, a part of a bar, have room there beside its other buttons. `names` tells when
 * there are others: then all are drawn once, measured before anything is seen.
 */
export function useFitting(
  inside: RefObject<HTMLElement | null>,
  names: string,
  hasMore: boolean,
): number {
  const [width, setWidth] = useState(innerWidth);
  const key = `${width} ${names}`;
  const [fitting, setFitting] = useState({ key: '', count: 0 });
  useEffect(() => {
    const onResize = () => setWidth(innerWidth);
    addEventListener('resize', onResize);
    return () => removeEventListener('resize', onResize);
  }, []);
  useLayoutEffect(() => {
    const bar = inside.current?.parentElement;
    if (fitting.key === key || !bar || !inside.current) return;
    const widths = [...inside.current.children].map(widthOf);
    const others = [...bar.children].filter((one) => one !== inside.current).map(widthOf);
    const room = bar.clientWidth - sum(others);
    setFitting({ key, count: fittingIn(room, widths, hasMore ? 0 : MORE) });
  }, [fitting, key, hasMore, inside]);
  return fitting.key === key ? fitting.count : Number.POSITIVE_INFINITY;
}

/** How many of these widths fit into the room; where not all do, the button of the others takes some of it. */
export function fittingIn(room: number, widths: readonly number[], more: number): number {
  const countIn = (space: number) => {
    let end = 0;
    const at = widths.findIndex((width) => {
      end += width;
      return end > space + 0.5;
    });
    return at === -1 ? widths.length : at;
  };
  const all = countIn(room);
  return all === widths.length ? all : countIn(room - more);
}

function widthOf(element: Element): number {
  return element.getBoundingClientRect().width;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
