import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Gauge {
  name: string;
  help: string;
  read: () => number;
}

interface Histogram {
  readonly name: string;
  readonly help: string;
  readonly bounds: readonly number[];
  /** Values in each bucket alone. */
  readonly counts: number[];
  sum: number;
  count: number;
}

/** Numbers for Prometheus, in its text format. No board, link or address is named in them. */
export class Metrics {
  readonly #gauges: Gauge[] = [];
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #help = new Map<string, string>();
  readonly #histograms: Histogram[] = [];
  readonly #delay = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.#delay.enable();
    this.gauge({
      name: 'process_resident_memory_bytes',
      help: 'Memory of the process, in bytes.',
      read: () => process.memoryUsage.rss(),
    });
    this.gauge({
      name: 'process_uptime_seconds',
      help: 'Seconds since the process began.',
      read: () => process.uptime(),
    });
    this.gauge({
      name: 'feltline_event_loop_delay_p99_seconds',
      help: 'How late the event loop ran, 99th percentile since the last reading.',
      read: () => this.#readDelay(),
    });
  }

  gauge(gauge: Gauge): void {
    this.#gauges.push(gauge);
  }

  /** Adds one to the counter `name` with these labels. */
  count(name: string, help: string, labels: Record<string, string | number>): void {
    this.#help.set(name, help);
    const series = this.#counts.get(name) ?? new Map<string, number>();
    this.#counts.set(name, series);
    const key = Object.entries(labels)
      .map(([label, value]) => `${label}="${String(value).replace(/["\\\n]/g, '_')}"`)
      .join(',');
    series.set(key, (series.get(key) ?? 0) + 1);
  }

  /** The answer takes in one value of `name`; `bounds` are the upper ends of its buckets, ascending. */
  histogram(name: string, help: string, bounds: readonly number[]): (value: number) => void {
    const histogram = { name, help, bounds, counts: bounds.map(() => 0), sum: 0, count: 0 };
    this.#histograms.push(histogram);
    return (value) => {
      histogram.sum += value;
      histogram.count++;
      const bucket = bounds.findIndex((bound) => value <= bound);
      if (bucket >= 0) histogram.counts[bucket]!++;
    };
  }

  text(): string {
    const gauges = this.#gauges.map(
      ({ name, help, read }) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${read()}\n`,
    );
    const counters = [...this.#counts].map(([name, series]) => {
      const lines = [...series].map(
        ([labels, value]) => `${name}${labels && `{${labels}}`} ${value}\n`,
      );
      return `# HELP ${name} ${this.#help.get(name)}\n# TYPE ${name} counter\n${lines.join('')}`;
    });
    return [...gauges, ...counters, ...this.#histograms.map(histogramText)].join('');
  }

  stop(): void {
    this.#delay.disable();
  }

  #readDelay(): number {
    const nanoseconds = this.#delay.percentile(99);
    this.#delay.reset();
    return Number.isFinite(nanoseconds) ? nanoseconds / 1e9 : 0;
  }
}

function histogramText({ name, help, bounds, counts, sum, count }: Histogram): string {
  let upTo = 0;
  const buckets = bounds.map((bound, at) => {
    upTo += counts[at] ?? 0;
    return `${name}_bucket{le="${bound}"} ${upTo}\n`;
  });
  return `# HELP ${name} ${help}\n# TYPE ${name} histogram\n${buckets.join('')}${name}_bucket{le="+Inf"} ${count}\n${name}_sum ${sum}\n${name}_count ${count}\n`;
}
