import type { Read, RecordId, Transaction } from '@feltline/board';
import { type PersonaOverrideProps, personaOverrideIdOf } from '../records/persona-override.ts';

type Own = Partial<Pick<PersonaOverrideProps, 'need' | 'expectation' | 'message'>>;

/**
 * Says what one persona needs or expects of a touchpoint instead of what all do; blank means: as all do. The record goes
 * when nothing is left of it.
 */
export function setOverride(
  tx: Transaction,
  read: Read,
  persona: RecordId,
  touchpoint: RecordId,
  own: { readonly [field in keyof Own]: string | undefined },
): void {
  const id = personaOverrideIdOf(persona, touchpoint);
  const said = Object.fromEntries(
    Object.entries(own).map(([field, words]) => [field, words?.trim() ? words : undefined]),
  );
  const known = read.record(id);
  const after = { ...known?.props, ...said } as Own;
  const isEmpty = !after.need && !after.expectation && !after.message;
  if (known && isEmpty) tx.remove(id);
  else if (known) tx.update(id, { props: said });
  else if (!isEmpty) {
    const props = Object.fromEntries(Object.entries(said).filter(([, words]) => words));
    tx.create({ id, kind: 'persona-override', props: { persona, touchpoint, ...props } });
  }
}
