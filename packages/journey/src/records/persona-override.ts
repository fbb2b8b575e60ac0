import { defineObject, RecordId } from '@feltline/board';
import * as v from 'valibot';
import { maybe, recordId, text } from './schema.ts';

/** What one persona needs or expects of a touchpoint instead of what all do. One record per pair. */
export interface PersonaOverrideProps {
  persona: RecordId;
  touchpoint: RecordId;
  need?: string;
  expectation?: string;
  /** What we tell this persona. */
  message?: string;
}

export const personaOverrideRecord = defineObject<PersonaOverrideProps>({
  kind: 'persona-override',
  role: 'part',
  props: v.looseObject({
    persona: recordId,
    touchpoint: recordId,
    need: maybe(text),
    expectation: maybe(text),
    message: maybe(text),
  }),
  partOf: (override) => override.props.touchpoint,
});

/** Two people who fill in the same cell of the matrix fill in one record. */
export function personaOverrideIdOf(persona: RecordId, touchpoint: RecordId): RecordId {
  return RecordId(`${persona}:${touchpoint}:own`);
}
