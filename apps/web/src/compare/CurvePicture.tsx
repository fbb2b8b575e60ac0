import { cubicPath, curveRuns, monotoneCurve, type Point } from '@feltline/geometry';
import type { JourneyFacts } from '@feltline/journey';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../i18n/languages.ts';
import { alignedPlaces } from './alignedPlaces.ts';

interface CurvePictureProps {
  before: JourneyFacts;
  after: JourneyFacts;
  persona: string;
  /** What the two curves are called. */
  names: { readonly before: string; readonly after: string };
}

/** CSS px: a touchpoint's column is never narrower, so that its name can be read. */
const COLUMN = 62;
const HEIGHT = 190;
const AIR = 14;

/** Both curves over the touchpoints of both maps, the earlier one dashed. What differs is listed below. */
export function CurvePicture({ before, after, persona, names }: CurvePictureProps) {
  const { t, i18n } = useTranslation();
  const isRtl = directionOf(i18n.language) === 'rtl';
  const columns = alignedPlaces(before, after);
  const width = columns.length * COLUMN;
  const x = (i: number) => (isRtl ? columns.length - i - 0.5 : i + 0.5) * COLUMN;
  const y = (units: number) => AIR + ((2 - units) / 4) * (HEIGHT - 2 * AIR);
  const pointsOf = (which: 0 | 1) =>
    columns.map((pair, i): Point | null => {
      const units = pair[which]?.emotions.get(persona);
      return units === undefined ? null : { x: x(i), y: y(units) };
    });
  const curves = [
    { name: names.before, look: 'before', points: pointsOf(0) },
    { name: names.after, look: 'after', points: pointsOf(1) },
  ];
  return (
    <figure className="compare-figure">
      <figcaption className="compare-legend">
        {curves.map(({ name, look }) => (
          <span key={look}>
            <svg width="26" height="10" viewBox="0 0 26 10" aria-hidden="true">
              <path className={`compare-curve compare-${look}`} d="M1 5H25" />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <div
        className="compare-scroller"
        role="img"
        aria-label={t('compare.picture', { persona })}
        style={{ '--columns': columns.length, '--column': `${COLUMN}px` } as CSSProperties}
      >
        <svg
          className="compare-picture"
          viewBox={`0 0 ${width} ${HEIGHT}`}
          preserveAspectRatio="none"
          aria-hidden="true"
        >
          {[2, 1, 0, -1, -2].map((units) => (
            <line
              key={units}
              className={units === 0 ? 'compare-line compare-zero' : 'compare-line'}
              x1="0"
              x2={width}
              y1={y(units)}
              y2={y(units)}
            />
          ))}
          {curves.map(({ look, points }) => (
            <path key={look} className={`compare-curve compare-${look}`} d={pathOf(points)} />
          ))}
        </svg>
        {curves.map(({ look, points }) => (
          <div key={look} className="compare-points" aria-hidden="true">
            {points.map((point, i) =>
              point ? (
                <span
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
                  key={i}
                  className={`compare-point compare-${look}`}
                  style={{
                    left: `${(point.x / width) * 100}%`,
                    top: `${(point.y / HEIGHT) * 100}%`,
                  }}
                />
              ) : null,
            )}
          </div>
        ))}
        <div className="compare-names" aria-hidden="true">
          {columns.map(([old, now], i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is known by its place alone
            <span key={i} dir="auto" title={(now ?? old)?.title}>
              {(now ?? old)?.title || t('compare.untitled')}
            </span>
          ))}
        </div>
      </div>
    </figure>
  );
}

/** Through what is known; a gap stays a gap. */
function pathOf(points: readonly (Point | null)[]): string {
  return curveRuns(points)
    .flatMap((run) => monotoneCurve(run))
    .map(({ from, c1, c2, to }) => cubicPath(from, c1, c2, to))
    .join('');
}
