import type { RecordId } from '@feltline/board';
import type { MapModel } from '../map-model.ts';
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
 * The stage of a map an entry belongs to: the one of its name, else the first of its phase, else the first. Nothing on a
 * map without stages.
 */
export function bucketOf(
  { stages }: Pick<MapModel, 'stages'>,
  entry: Pick<LibraryEntry, 'stages' | 'phases'>,
): RecordId | undefined {
  const named = (stage: UsualStage) =>
    stages.find(({ text }) => {
      const title = (text ?? '').toLowerCase();
      return stageNames[stage].some((name) => title.includes(name));
    });
  const byName = entry.stages.map(named).find((stage) => stage !== undefined);
  const byPhase = entry.phases
    .map((phase) => stages.find(({ props }) => props.phase === phase))
    .find((stage) => stage !== undefined);
  return (byName ?? byPhase ?? stages[0])?.id;
}
