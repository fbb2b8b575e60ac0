import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { personaStyles } from './persona-styles.ts';
import { maybe, recordId, soft, text } from './schema.ts';

/** Whose journey it is. A record of the board's library; the name is its text. */
export interface PersonaProps {
  /** The map it was made for; others use it through emotion points. */
  map?: RecordId;
  /** `#RRGGBB`, at least 3:1 on white. */
  color: string;
  /** Lengths of dashes and gaps in board units, "8 5"; empty for a solid line. */
  dash: string;
  kind: 'persona' | 'benchmark';
  attributes: Readonly<Record<string, string>>;
  goals?: string;
  frustrations?: string;
  quote?: string;
}

const props = v.looseObject({
  map: maybe(recordId),
  color: soft(v.string(), personaStyles[0].color as string),
  dash: soft(v.string(), ''),
  kind: soft(v.picklist(['persona', 'benchmark']), 'persona'),
  attributes: soft(v.record(v.string(), v.string()), {}),
  goals: maybe(text),
  frustrations: maybe(text),
  quote: maybe(text),
});

export const personaRecord = defineObject<PersonaProps>({
  kind: 'persona',
  role: 'part',
  hasText: true,
  props,
  partOf: (persona) => persona.props.map,
});
