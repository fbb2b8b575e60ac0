import type { Cost } from './measure.ts';

export interface Result {
  count: number;
  name: string;
  app: Cost[];
  floor: Cost[];
}

/** A Markdown table of medians; the ratio is that of main-thread task time. */
export function table(results: readonly Result[]): string {
  const head = [
    'stickies',
    'scenario',
    'task: app',
    'floor',
    'ratio',
    'script: app',
    'floor',
    'CPU: app',
    'floor',
    'updates: app',
    'floor',
  ];
  const rows = results.map(({ count, name, app, floor }) => {
    const pair = (key: keyof Cost, digits: number) =>
      [app, floor].map((costs) => (costs.length > 0 ? median(costs, key).toFixed(digits) : '–'));
    const ratio = app.length > 0 ? (median(app, 'task') / median(floor, 'task')).toFixed(2) : '–';
    return [
      String(count),
      name,
      ...pair('task', 2),
      ratio,
      ...pair('script', 2),
      ...pair('cpu', 2),
      ...pair('shown', 0),
    ];
  });
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [head, head.map(() => '---'), ...rows].map(line).join('\n');
}

function median(costs: readonly Cost[], key: keyof Cost): number {
  const sorted = costs.map((cost) => cost[key]).sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[middle - ((sorted.length + 1) % 2)] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
}
