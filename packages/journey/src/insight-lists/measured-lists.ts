import { coverage } from '../analyses/coverage.ts';
import { experimentsOf } from '../analyses/experiments-of.ts';
import { type PlacedTouchpoint, touchpointsOf } from '../analyses/journey-facts.ts';
import { lintMap } from '../analyses/lint.ts';
import { countsOf } from '../analyses/measured-metrics.ts';
import { perceptionGaps } from '../analyses/perception-gaps.ts';
import { answersIn, cesOf, csatOf, meanScore, npsOf } from '../analyses/survey-scores.ts';
import { channelTypes } from '../records/touchpoint.ts';
import { count, feeling, type InsightFacts, placeCells, rowAt, share } from './insight-facts.ts';
import type { InsightRow, InsightRows, Said, Say } from './insight-row.ts';

/** Fewer answers than this are said to be few. */
const smallSample = 30;

/** The team's estimate beside what customers answered. */
export function gapList({ facts }: InsightFacts): InsightRows {
  const rows = perceptionGaps(facts).map(({ place, persona, felt, measured, metric }, i) => {
    const gap = felt - measured;
    const n = answersIn(countsOf(metric));
    const notes: Said[] = [
      ...whose(place, persona, facts.personas),
      {
        key: 'insights.feltMeasured',
        vars: { felt: feeling(felt), measured: feeling(measured) },
      },
      answersNote(n),
    ];
    return {
      ...rowAt(facts, place),
      key: `${place.placement} ${metric.id} ${i}`,
      notes,
      value: feeling(gap),
      feeling: felt,
      cells: [...placeCells(facts, place), persona, felt, measured, gap, n],
    } satisfies InsightRow;
  });
  return { rows };
}

/** By whose eyes the team has estimated, where there is more than one. */
function whose(
  { emotions }: PlacedTouchpoint,
  persona: string | undefined,
  personas: readonly string[],
): readonly string[] {
  const felt = persona ?? personas.find((name) => emotions.has(name));
  return felt === undefined || personas.length < 2 ? [] : [felt];
}

/** Every survey's score by its own formula, with how many answered. */
export function scoreList({ facts }: InsightFacts): InsightRows {
  const rows = facts.places.flatMap((place) =>
    place.metrics.flatMap((metric): InsightRow[] => {
      const counts = countsOf(metric);
      const n = answersIn(counts);
      const { kind } = metric.props;
      if (n === 0) return [];
      const row = (value: Say, score: number, margin?: number, mean = meanScore(counts)) => [
        {
          ...rowAt(facts, place),
          key: `${place.placement} ${metric.id}`,
          notes: [{ key: `insights.formula.${kind}` }, answersNote(n)],
          value,
          cells: [...placeCells(facts, place), kind, score, margin, n, mean],
        },
      ];
      if (kind === 'nps') {
        const { score = 0, margin = 0 } = npsOf(counts) ?? {};
        const vars = {
          score: { unit: 'feeling' as const, of: Math.round(score * 10) / 10 },
          margin: Math.round(margin * 10) / 10,
        };
        return row({ key: 'insights.npsIs', vars }, score, margin);
      }
      const found = kind === 'csat' ? csatOf(counts) : kind === 'ces' ? cesOf(counts) : undefined;
      if (found) {
        const vars = { share: share(found.score / 100) };
        return row({ key: 'insights.shareIs', vars }, found.score);
      }
      const mean = meanScore(counts) ?? 0;
      return kind === 'sentiment'
        ? row({ key: 'insights.meanIs', vars: { value: feeling(mean) } }, mean)
        : [];
    }),
  );
  return { rows };
}

function answersNote(n: number): Say {
  return {
    key: n < smallSample ? 'insights.fewAnswers' : 'insights.answers',
    vars: { count: n },
  };
}

/** Critical touchpoints where nobody asks the customers. */
export function unaskedList({ facts, read }: InsightFacts): InsightRows {
  const rows = lintMap(facts, read)
    .filter(({ rule }) => rule === 'low-without-survey' || rule === 'moment-without-survey')
    .flatMap(({ rule, place }): InsightRow[] => {
      if (!place) return [];
      const why = rule === 'low-without-survey' ? 'insights.low' : 'journey.moment.mot';
      const row = rowAt(facts, place);
      return [
        {
          ...row,
          notes: [{ key: why }, ...row.notes],
          cells: [...placeCells(facts, place), rule],
        },
      ];
    });
  return { rows };
}

export function experimentList({ facts, read }: InsightFacts): InsightRows {
  const places = touchpointsOf(facts);
  const rows = experimentsOf(facts, read).map((one): InsightRow => {
    const place = places.find(({ key }) => key === one.touchpoint);
    const cells = [one.touchpoint, place?.title, one.hypothesis, one.rateA, one.rateB];
    return {
      ...(place ? rowAt(facts, place) : { notes: [] }),
      key: one.experiment,
      title: one.hypothesis || place?.title || { key: 'insights.untitled' },
      notes: [
        ...(one.hypothesis && place ? [place.title] : []),
        { key: 'insights.rates', vars: { a: share(one.rateA), b: share(one.rateB) } },
        {
          key: 'insights.zp',
          vars: { z: Math.round(one.z * 100) / 100, p: Math.round(one.p * 1000) / 1000 },
        },
      ],
      value: { key: `insights.verdict.${one.winner}` },
      cells: [...cells, one.z, one.p, one.winner],
    };
  });
  return { rows };
}

/** Channels by stage: a row per stage that has one sort of channel only, or none. */
export function coverageList({ facts }: InsightFacts): InsightRows {
  const rows = coverage(facts).map(({ stage, title, cells, channels }): InsightRow => {
    const only = channelTypes.filter((type) => cells[type].places.length > 0);
    const notes: Said[] = only.map((type) => ({
      key: 'insights.channelCount',
      vars: { channel: { key: `journey.channel.${type}` }, count: cells[type].places.length },
    }));
    if (channels === 1) notes.push({ key: 'insights.singleChannel' });
    if (channels === 0) notes.push({ key: 'insights.noChannel' });
    const counts = channelTypes.map((type) => cells[type].places.length);
    return {
      key: stage,
      go: stage,
      title: title || { key: 'insights.untitled' },
      notes,
      value: count(counts.reduce((sum, one) => sum + one, 0)),
      cells: [title, ...counts, ...channelTypes.map((type) => cells[type].emotion)],
    };
  });
  return { rows };
}
