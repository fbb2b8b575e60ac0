import type { BoardRecord, RecordId } from '@feltline/board';
import { type Words, words } from '../../csv/csv-words.ts';
import type { MapModel } from '../../map-model.ts';
import type { About } from '../../records/metric.ts';
import { uniqueNames } from '../../unique-names.ts';
import type { VocRow } from './voc-row.ts';

/** What an answer speaks of on the map; of what is not there, the words of the file by column. */
export interface VocTarget {
  readonly of: About;
  readonly persona?: RecordId;
  readonly unassigned?: Readonly<Record<string, string>>;
  /** Why it is unassigned. */
  readonly because?: Words;
}

/** Finds what the answers of a file speak of: touchpoints by their id in files, their own, or their title. */
export function vocTargets(model: MapModel): (row: VocRow) => VocTarget {
  const touchpoints = [...model.touchpoints.values()];
  const byKey = new Map<string, RecordId>(touchpoints.map(({ id }) => [id, id]));
  for (const { id, props } of touchpoints.toReversed()) {
    if (props.importId) byKey.set(props.importId, id);
  }
  const byTitle = Map.groupBy(touchpoints, nameOf);
  const stages = named(model.stages);
  const personas = named(model.personas);
  const map: About = { type: 'map', id: model.map.id };

  return (row) => {
    const titled = byTitle.get(folded(row.touchpoint)) ?? [];
    const touchpoint =
      byKey.get(row.touchpoint) ?? (titled.length === 1 ? titled[0]?.id : undefined);
    const stage = stages.get(folded(row.stage));
    const persona = personas.get(folded(row.persona));
    const spoken = { touchpoint: row.touchpoint, stage: row.stage, persona: row.persona };
    const unassigned = Object.fromEntries(Object.entries(spoken).filter(([, name]) => name !== ''));
    const wait = (because: Words): VocTarget => ({ of: map, unassigned, because });
    if (row.touchpoint !== '' && !touchpoint) {
      const name = row.touchpoint;
      const count = titled.length;
      return wait(
        count > 1 ? words('severalCalled', { count, name }) : words('unassigned', { name }),
      );
    }
    if (row.touchpoint === '' && row.stage !== '' && !stage) {
      return wait(words('unassigned', { name: row.stage }));
    }
    if (row.persona !== '' && !persona) return wait(words('unassigned', { name: row.persona }));
    const of: About = touchpoint
      ? { type: 'touchpoint', id: touchpoint }
      : stage && row.stage !== ''
        ? { type: 'stage', id: stage }
        : map;
    return { of, ...(persona && row.persona !== '' && { persona }) };
  };
}

function named(records: readonly BoardRecord<object>[]): Map<string, RecordId> {
  const names = uniqueNames(records.map(({ text }) => text));
  return new Map(records.map(({ id }, i) => [folded(names[i] as string), id]));
}

function nameOf({ text }: BoardRecord<object>): string {
  return folded(text ?? '');
}

function folded(name: string): string {
  return name.trim().toLowerCase().replace(/\s+/g, ' ');
}
