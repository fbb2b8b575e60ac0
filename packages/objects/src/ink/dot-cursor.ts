const known = new Map<string, string>();

/** A CSS cursor that shows how wide and in which colour it draws; `size` in pixels. */
export function dotCursor(size: number, color: string, filled = true): string {
  const key = `${size} ${color} ${filled}`;
  let cursor = known.get(key);
  if (!cursor) {
    const side = Math.max(6, Math.min(60, Math.ceil(size))) + 6;
    const middle = side / 2;
    const radius = Math.max(1.5, Math.min(30, size / 2));
    const fill = filled ? `fill='${color}'` : "fill='white' fill-opacity='.5'";
    const svg =
      `<svg xmlns='http://www.w3.org/2000/svg' width='${side}' height='${side}'>` +
      `<circle cx='${middle}' cy='${middle}' r='${radius + 1}' fill='none' stroke='white' stroke-width='1.5'/>` +
      `<circle cx='${middle}' cy='${middle}' r='${radius}' ${fill} stroke='${filled ? color : '#6B6F76'}' stroke-width='1'/></svg>`;
    const hot = Math.round(middle);
    cursor = `url("data:image/svg+xml,${encodeURIComponent(svg)}") ${hot} ${hot}, crosshair`;
    known.set(key, cursor);
  }
  return cursor;
}
