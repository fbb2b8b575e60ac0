import { expect, test } from 'vitest';
import { Metrics } from './Metrics.ts';

test('a histogram counts each value in every bucket that it fits into', () => {
  const metrics = new Metrics();
  const observe = metrics.histogram('waits_seconds', 'How long.', [0.1, 1]);
  for (const value of [0.05, 0.1, 0.5, 7]) observe(value);
  expect(metrics.text()).toContain(
    `# HELP waits_seconds How long.
# TYPE waits_seconds histogram
waits_seconds_bucket{le="0.1"} 2
waits_seconds_bucket{le="1"} 3
waits_seconds_bucket{le="+Inf"} 4
waits_seconds_sum 7.65
waits_seconds_count 4
`,
  );
  metrics.stop();
});

test('a counter without labels has none, and one with labels has a line for each', () => {
  const metrics = new Metrics();
  metrics.count('pauses_total', 'Pauses.', {});
  metrics.count('closed_total', 'Ends.', { code: 4503 });
  metrics.count('closed_total', 'Ends.', { code: 4503 });
  expect(metrics.text()).toContain('\npauses_total 1\n');
  expect(metrics.text()).toContain('\nclosed_total{code="4503"} 2\n');
  metrics.stop();
});
