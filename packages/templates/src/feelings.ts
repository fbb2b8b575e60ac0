import { newId, type RecordId, type RecordInput } from '@feltline/board';
import { ascending, emotionIdOf, type MapRecords, personaStyles } from '@feltline/journey';
import { mapWords } from './map.words.ts';
import type { TemplateLocale } from './template-locale.ts';

/** A persona and a touchpoint in every column, so that there are points to take hold of; nothing is known yet. */
export function feelings({ map, stages }: MapRecords, locale: TemplateLocale): RecordInput[] {
  const { persona: name } = mapWords.tables[locale];
  const persona = newId();
  const nextOrder = ascending();
  const places = stages.flatMap(({ steps }) => steps);
  return [
    { id: persona, kind: 'persona', text: name, props: { map, ...personaStyles[0] } },
    ...places.flatMap((step: RecordId, i): RecordInput[] => {
      const touchpoint = newId();
      const placement = newId();
      const place = { map, touchpoint, step, order: nextOrder() };
      const unknown = { map, persona, placement, value: null, source: 'workshop' };
      return [
        { id: touchpoint, kind: 'touchpoint', text: numbered(i + 1, locale), props: {} },
        { id: placement, kind: 'placement', props: place },
        { id: emotionIdOf(persona, placement), kind: 'emotion', props: unknown },
      ];
    }),
  ];
}

/** What a touchpoint is called until somebody names it. */
export function numbered(n: number, locale: TemplateLocale): string {
  return mapWords.tables[locale].numbered.replace('{{n}}', String(n));
}
