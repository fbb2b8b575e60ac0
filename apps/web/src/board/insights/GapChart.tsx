import type { InsightRow, InsightWords } from '@feltline/journey';
import { tooltipOf } from '../../ui/tooltip.ts';

/** Columns of a gap's row in its file. */
const FELT = 4;
const MEASURED = 5;

interface GapChartProps {
  rows: readonly InsightRow[];
  words: InsightWords;
  legend: readonly [felt: string, measured: string];
  onGo(row: InsightRow): void;
}

/** The team's estimate and what customers answered, one above the other on the scale of feelings. */
export function GapChart({ rows, words, legend, onGo }: GapChartProps) {
  return (
    <div className="gap-chart">
      <div className="gap-columns">
        {rows.map((row) => {
          const felt = row.cells[FELT] as number;
          const measured = row.cells[MEASURED] as number;
          const said = [row.title, ...row.notes].map((one) => words.said(one)).join(', ');
          return (
            <button
              key={row.key}
              type="button"
              className="gap-column"
              aria-label={said}
              {...tooltipOf(said, 'top')}
              onClick={() => onGo(row)}
            >
              <span className="gap-track">
                <span
                  className="gap-line"
                  style={{
                    insetBlockEnd: heightOf(Math.min(felt, measured)),
                    blockSize: `${Math.abs(felt - measured) * 25}%`,
                  }}
                />
                <span
                  className="gap-dot gap-measured"
                  style={{ insetBlockEnd: heightOf(measured) }}
                />
                <span className="gap-dot gap-felt" style={{ insetBlockEnd: heightOf(felt) }} />
              </span>
              <span className="gap-name" dir="auto">
                {words.said(row.title)}
              </span>
            </button>
          );
        })}
      </div>
      <p className="gap-legend">
        <span className="gap-dot gap-felt" /> {legend[0]}
        <span className="gap-dot gap-measured" /> {legend[1]}
      </p>
    </div>
  );
}

function heightOf(units: number): string {
  return `${(units + 2) * 25}%`;
}
