import type { Read, RecordId } from '@feltline/board';
import type { Day } from '../records/day.ts';
import { channelConsistency, coverage } from './coverage.ts';
import { cxIndex, influenceByChannel, opportunities, peakEnd } from './emotion-value-analyses.ts';
import { experimentsOf } from './experiments-of.ts';
import { handOffs } from './hand-offs.ts';
import { highsAndLows } from './highs-and-lows.ts';
import { type JourneyFacts, journeyFacts, type PlacedTouchpoint } from './journey-facts.ts';
import { type LintFinding, lintMap } from './lint.ts';
import { overdueReviews } from './overdue-reviews.ts';
import { npsPerTouchpoint, perceptionGaps } from './perception-gaps.ts';
import { priorities } from './priority.ts';
import { balance, divergent, evidenceCoverage, owners } from './share-analyses.ts';

/** Everything that the analyses say about one map, as plain data: touchpoints by their key, personas by name. */
export type Insights = ReturnType<typeof insightsOf>;

/**
 * All analyses of a map at a day (it counts for overdue reviews only). `message` puts a finding of the lint into words.
 * @throws if there is no map with this id or the day is none
 */
export function insightsOf(
  map: RecordId,
  read: Read,
  date: Day,
  message: (finding: LintFinding) => string,
) {
  const facts = journeyFacts(map, read);
  const { drops, transitions, changes } = handOffs(facts);
  const consistency = channelConsistency(facts);
  return {
    map,
    date,
    personas: facts.personas,
    priority: priorities(facts).map(({ place, score, factors }) => ({
      ...named(place),
      score,
      factors,
    })),
    highsAndLows: byPersona(facts, (persona) => {
      const { highs, lows } = highsAndLows(facts, persona);
      return { highs: highs.map(keyOf), lows: lows.map(keyOf) };
    }),
    cxIndex: byPersona(facts, (persona) => cxIndex(facts, persona)),
    opportunity: byPersona(facts, (persona) =>
      opportunities(facts, persona).map(({ place, score }) => ({ touchpoint: place.key, score })),
    ),
    peakEnd: byPersona(facts, (persona) => {
      const found = peakEnd(facts, persona);
      return found && { ...found, peak: found.peak.key, end: found.end.key };
    }),
    overdue: overdueReviews(facts, date).map(({ place, days }) => ({
      touchpoint: place.key,
      days: days ?? null,
    })),
    coverage: coverage(facts).map(({ title, cells }) => ({
      stage: title,
      physical: cells.physical.places.length,
      digital: cells.digital.places.length,
      human: cells.human.places.length,
    })),
    consistency: consistency.map(({ title, spread }) => ({ stage: title, spread })),
    handoffs: {
      transitions,
      changes,
      drops: byPersona(facts, (persona) =>
        drops.get(persona)?.map(({ from, to, by }) => ({ from: from.key, to: to.key, by })),
      ),
    },
    divergence: divergent(facts).map(keyOf),
    ownerGaps: owners(facts).gaps.map(keyOf),
    evidence: evidenceCoverage(facts).counts,
    balance: balance(facts),
    gaps: perceptionGaps(facts).map(({ place, persona, felt, measured }) => ({
      touchpoint: place.key,
      persona: persona ?? null,
      felt,
      measured,
    })),
    nps: npsPerTouchpoint(facts).map(({ place, score, n, margin }) => ({
      touchpoint: place.key,
      score,
      n,
      margin,
    })),
    influence: byPersona(facts, (persona) => influenceByChannel(facts, persona)),
    experiments: experimentsOf(facts, read),
    lint: lintMap(facts, read).map((finding) => ({
      rule: finding.rule,
      ...(finding.place && { touchpoint: finding.place.key }),
      ...(finding.stage && { stage: finding.stage.title }),
      message: message(finding),
    })),
  };
}

/** Personas of whom nothing is known are left out. */
function byPersona<T>(
  { personas }: JourneyFacts,
  of: (persona: string) => T | undefined,
): Record<string, T> {
  return Object.fromEntries(
    personas.flatMap((persona): [string, T][] => {
      const value = of(persona);
      return value === undefined ? [] : [[persona, value]];
    }),
  );
}

function keyOf({ key }: PlacedTouchpoint): string {
  return key;
}

function named({ key, title }: PlacedTouchpoint) {
  return { touchpoint: key, title };
}
