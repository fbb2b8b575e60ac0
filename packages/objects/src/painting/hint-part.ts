import type { TextPart } from '@feltline/editor';
import { promptOf } from './hint.ts';

/** The prompt for the field one types in, at most `max` board units high. */
export function hintPart(props: object, max: number): Pick<TextPart, 'hint'> {
  const text = promptOf(props);
  return text === '' ? {} : { hint: { text, max } };
}
