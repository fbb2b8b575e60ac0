interface SparklineProps {
  points: readonly number[];
  target?: number | undefined;
  /** What it shows, in words. */
  label: string;
}

const WIDTH = 260;
const HEIGHT = 36;
const AIR = 4;

/** How a figure went from reading to reading. Time goes with the reading direction of the page. */
export function Sparkline({ points, target, label }: SparklineProps) {
  const all = target === undefined ? points : [...points, target];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const span = high - low || 1;
  const y = (value: number) => HEIGHT - AIR - ((value - low) / span) * (HEIGHT - 2 * AIR);
  const x = (i: number) => AIR + (i / Math.max(1, points.length - 1)) * (WIDTH - 2 * AIR);
  const path = points.map((value, i) => `${i === 0 ? 'M' : 'L'}${x(i)} ${y(value)}`).join(' ');
  return (
    <svg className="sparkline" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {target === undefined ? null : (
        <line className="sparkline-target" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />
      )}
      <path d={path} />
      {points.map((value, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a reading is known by its place alone
        <circle key={i} cx={x(i)} cy={y(value)} r={i === points.length - 1 ? 3.5 : 2.5} />
      ))}
    </svg>
  );
}
