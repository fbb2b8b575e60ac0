import { channelConsistency } from '../analyses/coverage.ts';
import {
  cxIndex,
  influenceByChannel,
  opportunities,
  peakEnd,
} from '../analyses/emotion-value-analyses.ts';
import { handOffs } from '../analyses/hand-offs.ts';
import { highsAndLows } from '../analyses/highs-and-lows.ts';
import { feelingsOf, meanEmotion, type PlacedTouchpoint } from '../analyses/journey-facts.ts';
import { type PriorityFactor, priorities } from '../analyses/priority.ts';
import { divergent } from '../analyses/share-analyses.ts';
import { channelTypes } from '../records/touchpoint.ts';
import {
  feeling,
  feelingNotes,
  type InsightFacts,
  placeCells,
  rowAt,
  share,
} from './insight-facts.ts';
import type { InsightRow, InsightRows, Say } from './insight-row.ts';

/** What to fix first, with what it is reckoned from. */
export function priorityList({ facts }: InsightFacts): InsightRows {
  const ranked = priorities(facts);
  const most = ranked[0]?.score ?? 0;
  const rows = ranked
    .filter(({ score }) => score > 0)
    .map(({ place, score, factors }): InsightRow => {
      const felt = meanEmotion(place);
      return {
        ...rowAt(facts, place),
        notes: [...rowAt(facts, place).notes, factorsOf(factors)],
        value: { unit: 'score', of: score },
        share: score / most,
        ...(felt === undefined ? {} : { feeling: felt }),
        cells: [...placeCells(facts, place), score],
      };
    });
  const done = ranked.length - rows.length;
  const unknown = facts.places.length - ranked.length;
  if (unknown > 0) return { rows, summary: { key: 'insights.unknown', vars: { count: unknown } } };
  return done > 0
    ? { rows, summary: { key: 'insights.atTarget', vars: { count: done } } }
    : { rows };
}

/** All of one place have the same importance and weight: the score is their mean gap times both. */
function factorsOf(factors: readonly PriorityFactor[]): Say {
  const gaps = factors.map(({ target, emotion }) => Math.max(0, target - emotion));
  const gap = gaps.reduce((sum, one) => sum + one, 0) / gaps.length;
  const { importance = 3, weight = 1 } = factors[0] ?? {};
  const vars = { gap: { unit: 'points' as const, of: gap }, importance };
  if (weight === 1) return { key: 'insights.factors', vars };
  return { key: 'insights.factorsMoment', vars: { ...vars, weight } };
}

export function highsAndLowsList({ facts }: InsightFacts): InsightRows {
  const rows = facts.personas.flatMap((persona) => {
    const { highs, lows } = highsAndLows(facts, persona);
    const rowsOf = (places: readonly PlacedTouchpoint[], what: 'high' | 'low') =>
      places.map((place): InsightRow => {
        const at = place.emotions.get(persona) as number;
        const row = rowAt(facts, place);
        return {
          ...row,
          key: `${persona} ${what} ${place.placement}`,
          notes: [{ key: `insights.${what}` }, ...row.notes],
          group: persona,
          value: feeling(at),
          feeling: at,
          cells: [persona, what, ...placeCells(facts, place), at],
        };
      });
    return [...rowsOf(lows, 'low'), ...rowsOf(highs, 'high')];
  });
  return { rows };
}

export function cxIndexList({ facts }: InsightFacts): InsightRows {
  const rows = facts.personas.flatMap((persona): InsightRow[] => {
    const index = cxIndex(facts, persona);
    if (index === undefined) return [];
    const parts = feelingsOf(facts, persona).map(({ place, emotion }) => ({
      place,
      value: emotion * place.importance,
    }));
    const worst = parts.reduce((low, one) => (one.value < low.value ? one : low));
    return [
      {
        key: persona,
        go: worst.place.placement,
        title: persona,
        notes: [
          {
            key: 'insights.worst',
            vars: { name: worst.place.title, value: feeling(worst.value) },
          },
        ],
        value: feeling(index),
        feeling: Math.sign(index) * 2,
        cells: [persona, index, worst.place.key, worst.value],
      },
    ];
  });
  return { rows };
}

export function landscapeList({ facts }: InsightFacts): InsightRows {
  const rows = facts.personas.flatMap((persona) =>
    opportunities(facts, persona).map(({ place, score }): InsightRow => {
      const row = rowAt(facts, place);
      const isServed = (place.emotions.get(persona) ?? 0) >= (place.targets.get(persona) ?? 1);
      return {
        ...row,
        key: `${persona} ${place.placement}`,
        notes: [...row.notes, { key: isServed ? 'insights.defend' : 'insights.improve' }],
        group: persona,
        value: { unit: 'score', of: score },
        share: score / 20,
        cells: [persona, ...placeCells(facts, place), score],
      };
    }),
  );
  return { rows };
}

export function peakEndList({ facts }: InsightFacts): InsightRows {
  const rows = facts.personas.flatMap((persona): InsightRow[] => {
    const found = peakEnd(facts, persona);
    if (!found) return [];
    const { peak, end, value, mean } = found;
    const at = (place: PlacedTouchpoint) => feeling(place.emotions.get(persona) ?? 0);
    return [
      {
        key: persona,
        go: peak.placement,
        title: persona,
        notes: [
          { key: 'insights.peak', vars: { name: peak.title, value: at(peak) } },
          { key: 'insights.end', vars: { name: end.title, value: at(end) } },
          { key: 'insights.mean', vars: { value: feeling(mean) } },
        ],
        value: feeling(value),
        feeling: value,
        cells: [persona, value, mean, peak.key, end.key],
      },
    ];
  });
  return { rows };
}

export function consistencyList({ facts }: InsightFacts): InsightRows {
  const spreads = channelConsistency(facts).filter(({ spread }) => spread > 0);
  const rows = spreads
    .sort((a, b) => b.spread - a.spread)
    .map(({ stage, title, spread }): InsightRow => {
      return {
        key: stage,
        go: stage,
        title: title || { key: 'insights.untitled' },
        notes: [],
        value: { unit: 'points', of: spread },
        share: spread / 4,
        cells: [title, spread],
      };
    });
  return { rows };
}

export function handOffList({ facts }: InsightFacts): InsightRows {
  const { transitions, changes, drops } = handOffs(facts);
  const rows = [...drops].flatMap(([persona, falls]) =>
    falls.map(({ from, to, by }): InsightRow => {
      const row = rowAt(facts, to);
      return {
        ...row,
        key: `${persona} ${to.placement}`,
        notes: [{ key: 'insights.after', vars: { name: from.title } }],
        group: persona,
        value: feeling(by),
        feeling: by / 2,
        cells: [persona, from.key, to.key, from.title, to.title, by],
      };
    }),
  );
  return { rows, summary: { key: 'insights.handoffsOf', vars: { changes, transitions } } };
}

export function divergenceList({ facts }: InsightFacts): InsightRows {
  const rows = divergent(facts).map((place): InsightRow => {
    const values = [...place.emotions.values()];
    const spread = Math.max(...values) - Math.min(...values);
    return {
      ...rowAt(facts, place),
      notes: feelingNotes(place),
      value: { unit: 'points', of: spread },
      cells: [...placeCells(facts, place), spread],
    };
  });
  return { rows };
}

export function influenceList({ facts }: InsightFacts): InsightRows {
  const rows = facts.personas.flatMap((persona) =>
    influenceByChannel(facts, persona).map(({ channel, share: of }): InsightRow => {
      const place = facts.places.find(
        ({ props }) => (props.channel?.trim() || props.channelType) === channel,
      );
      const known = channelTypes.find((type) => type === channel);
      return {
        key: `${persona} ${channel}`,
        ...(place ? { go: place.placement } : {}),
        title: known ? { key: `journey.channel.${known}` } : channel,
        notes: [],
        group: persona,
        value: share(of),
        share: of,
        cells: [persona, channel, of],
      };
    }),
  );
  return { rows };
}
