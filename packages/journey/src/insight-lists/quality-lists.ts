import type { BoardRecord } from '@feltline/board';
import { duplicates } from '../analyses/duplicates.ts';
import { touchpointsOf } from '../analyses/journey-facts.ts';
import { lintMap } from '../analyses/lint.ts';
import { principlesScore } from '../analyses/principles-score.ts';
import { balance, evidenceCoverage } from '../analyses/share-analyses.ts';
import { cellOfItem } from '../commands/cells.ts';
import { phases } from '../records/stage.ts';
import { evidences } from '../records/touchpoint.ts';
import { count, type InsightFacts, placeCells, rowAt, share, stageTitle } from './insight-facts.ts';
import type { InsightRow, InsightRows } from './insight-row.ts';

/** On what the map stands; then the moments that stand on assumption alone. */
export function evidenceList({ facts }: InsightFacts): InsightRows {
  const { counts, risky } = evidenceCoverage(facts);
  const all = touchpointsOf(facts).length;
  if (all === 0) return { rows: [] };
  const told = evidences.map((kind): InsightRow => {
    const first = touchpointsOf(facts).find(({ props }) => props.evidence === kind);
    return {
      key: kind,
      ...(first ? { go: first.placement } : {}),
      title: { key: `journey.evidence.${kind}` },
      notes: [],
      value: count(counts[kind]),
      share: counts[kind] / all,
      cells: [kind, counts[kind]],
    };
  });
  const rows = risky.map(
    (place): InsightRow => ({
      ...rowAt(facts, place),
      group: { key: 'insights.risky' },
      cells: ['assumption', '', ...placeCells(facts, place)],
    }),
  );
  return { rows: [...told, ...rows] };
}

export function balanceList({ facts }: InsightFacts): InsightRows {
  const found = balance(facts);
  const total = phases.reduce((sum, phase) => sum + found[phase], 0);
  if (total === 0) return { rows: [] };
  const rows = phases.map((phase): InsightRow => {
    const stage = facts.stages.find((one) => one.phase === phase);
    return {
      key: phase,
      ...(stage ? { go: stage.id } : {}),
      title: { key: `journey.phase.${phase}` },
      notes: [],
      value: count(found[phase]),
      share: found[phase] / total,
      cells: [phase, found[phase]],
    };
  });
  return { rows };
}

export function duplicateList({ facts }: InsightFacts): InsightRows {
  const rows = duplicates(facts).map(({ one, other, because, stage }): InsightRow => {
    const row = rowAt(facts, one);
    return {
      ...row,
      key: `${one.placement} ${other.placement}`,
      notes: [{ key: `insights.same.${because}`, vars: { name: other.title } }, ...row.notes],
      cells: [one.key, other.key, one.title, other.title, stageTitle(facts, stage), because],
    };
  });
  return { rows };
}

export function principleList({ facts }: InsightFacts): InsightRows {
  const scores = principlesScore(facts);
  if (!scores.some(({ share: of }) => of)) return { rows: [] };
  const rows = scores.flatMap(({ stage, title, share: of }): InsightRow[] =>
    of === undefined
      ? []
      : [
          {
            key: stage,
            go: stage,
            title: title || { key: 'insights.untitled' },
            notes: [],
            value: share(of),
            share: of,
            cells: [title, of],
          },
        ],
  );
  return { rows };
}

/** What does not work, the worst first as far as somebody has said how bad it is. */
export function painList({ facts, read }: InsightFacts): InsightRows {
  const { model } = facts;
  const lanes = new Set(
    model.lanes.filter(({ props }) => props.type === 'negatives').map(({ id }) => id),
  );
  const steps = new Map(model.steps.map((step, i) => [step.id, i]));
  const found = [...model.cellItems.values()].flat().flatMap((item) => {
    const cell = cellOfItem(read, item);
    const record = read.record(item) as BoardRecord | undefined;
    if (!cell || !lanes.has(cell.props.lane) || !record?.text?.trim()) return [];
    const severity = record.props.severity;
    return [{ record, cell, severity: typeof severity === 'number' ? severity : undefined }];
  });
  const rows = found
    .sort(
      (a, b) =>
        (b.severity ?? -1) - (a.severity ?? -1) ||
        (steps.get(a.cell.props.column) ?? 0) - (steps.get(b.cell.props.column) ?? 0),
    )
    .map(({ record, cell, severity }): InsightRow => {
      const here = model.placementsByStep.get(cell.props.column) ?? [];
      const about = here.find(({ props }) => props.touchpoint === cell.props.touchpoint) ?? here[0];
      const place = facts.places.find(({ placement }) => placement === about?.id);
      return {
        key: record.id,
        go: record.id,
        title: record.text ?? '',
        notes: place ? [place.title || { key: 'insights.untitled' }] : [],
        ...(severity === undefined ? {} : { value: share(severity), share: severity }),
        cells: [record.text, place?.key, place?.title, severity],
      };
    });
  return { rows };
}

export function lintList({ facts, read }: InsightFacts): InsightRows {
  const rows = lintMap(facts, read).map(({ rule, place, stage }): InsightRow => {
    const name = place?.title || place?.key || stage?.title || '';
    const go = place?.placement ?? stage?.id;
    return {
      key: `${rule} ${go ?? ''}`,
      ...(go ? { go } : {}),
      ...(place ? { touchpoint: place.touchpoint } : {}),
      title: { key: `insights.lint.${rule}`, vars: { name } },
      notes: [],
      cells: [rule, place?.key, place?.title ?? stage?.title],
    };
  });
  return { rows };
}
