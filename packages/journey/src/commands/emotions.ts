import type { BoardRecord, Read, RecordId, Transaction } from '@feltline/board';
import { readMap } from '../read-map.ts';
import { type EmotionProps, emotionIdOf } from '../records/emotion.ts';
import type { PersonaProps } from '../records/persona.ts';
import { personaStyles } from '../records/persona-styles.ts';
import type { PlacementProps } from '../records/placement.ts';

/**
 * Says how a persona feels at a placement; null for unknown.
 * @param tenths integer, −20 … +20
 * @param by the name of whoever says so
 * @throws on any other value, or if there is no such placement
 */
export function setEmotion(
  tx: Transaction,
  read: Read,
  persona: RecordId,
  placement: RecordId,
  tenths: number | null,
  by?: string,
): void {
  checkTenths(tenths);
  const place = read.record(placement) as BoardRecord<PlacementProps> | undefined;
  if (place?.kind !== 'placement') {
    throw new Error(`got ${place?.kind ?? 'nothing'} for ${placement}, expected a placement`);
  }
  const id = emotionIdOf(persona, placement);
  const known = tx.record(id) as BoardRecord<EmotionProps> | undefined;
  if (known) {
    tx.update(id, { props: { value: tenths, source: 'workshop', by } });
    return;
  }
  const { map } = place.props;
  const props = { map, persona, placement, value: tenths, source: 'workshop', ...(by && { by }) };
  tx.create({ id, kind: 'emotion', props });
}

/**
 * Says what a persona should feel at a placement, or why they feel what they do; `undefined` takes it back.
 * @throws if the target is not whole tenths of −2 … +2, or if there is no such placement
 */
export function describeEmotion(
  tx: Transaction,
  read: Read,
  persona: RecordId,
  placement: RecordId,
  said: { readonly target?: number | undefined; readonly note?: string | undefined },
): void {
  checkTenths(said.target ?? null);
  const id = emotionIdOf(persona, placement);
  if (!tx.record(id)) setEmotion(tx, read, persona, placement, null);
  tx.update(id, { props: said });
}

function checkTenths(tenths: number | null): void {
  if (tenths !== null && !(Number.isInteger(tenths) && Math.abs(tenths) <= 20)) {
    throw new Error(`got an emotion of ${tenths}, expected whole tenths from -20 to 20, or null`);
  }
}

export interface NewPersona extends Partial<Omit<PersonaProps, 'map'>> {
  name?: string;
}

/** A persona of the library, made for this map, with the next free colour and dash. */
export function addPersona(
  tx: Transaction,
  read: Read,
  map: RecordId,
  { name = '', ...props }: NewPersona = {},
): RecordId {
  const taken = new Set(readMap(map, read).personas.map((persona) => persona.props.color));
  const free = personaStyles.find((style) => !taken.has(style.color));
  const style = free ?? personaStyles[taken.size % personaStyles.length];
  return tx.create({ kind: 'persona', text: name, props: { map, ...style, ...props } });
}

/** Takes a persona and all its feelings off the board. */
export function removePersona(tx: Transaction, _read: Read, persona: RecordId): void {
  tx.remove(persona);
}
