import type { RecordId } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
import type { Phase } from '../records/stage.ts';
import type { LibraryEntry, UsualStage } from './touchpoint-library.ts';

/** What the usual stages are called, in four languages and in other common words. */
const stageNames: Readonly<Record<UsualStage, readonly string[]>> = {
  awareness: ['awareness', 'consapevolezza', 'осознание', 'осведомлённость', 'מודעות'],
  consideration: ['consideration', 'considerazione', 'рассмотрение', 'שיקול'],
  decision: ['decision', 'decisione', 'решение', 'החלטה'],
  action: [
    ...['action', 'purchase', 'sale', 'azione', 'acquisto', 'vendita'],
    ...['действие', 'покупка', 'продажа', 'פעולה', 'רכישה', 'מכירה'],
  ],
  loyalty: ['loyalty', 'fedeltà', 'лояльность', 'נאמנות'],
};

/**
 * The stage of a map an entry belongs to: the one of its name, else the first of its phase, else the first. With `phase`
 * it is looked for in that phase first. Nothing on a map without stages.
 */
export function bucketOf(
  { stages }: Pick<MapModel, 'stages'>,
  entry: Pick<LibraryEntry, 'stages' | 'phases'>,
  phase?: Phase,
): RecordId | undefined {
  const named = entry.stages.flatMap((stage) => {
    const found = stages.find(({ text }) => {
      const title = (text ?? '').toLowerCase();
      return stageNames[stage].some((name) => title.includes(name));
    });
    return found ?? [];
  });
  const firstOf = (one: Phase) => stages.find(({ props }) => props.phase === one);
  const inPhase = phase && (named.find(({ props }) => props.phase === phase) ?? firstOf(phase));
  const byPhase = entry.phases.map(firstOf).find((stage) => stage !== undefined);
  return (inPhase || named[0] || byPhase || stages[0])?.id;
}
