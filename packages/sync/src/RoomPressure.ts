import { fieldsOf } from './hello.ts';
import { WireError } from './WireError.ts';
import { encodeMessage } from './wire.ts';

/** What keeps a board from taking changes, or soon will. */
export interface RoomPressure {
  /** Storing is so far behind that nothing is taken for now; what was sent is asked for again later. */
  readonly isStuck: boolean;
  /** The share of what a board may hold that is used; 0 below 0.6. At 1 only deletions are taken. */
  readonly fullness: number;
}

/** The only event so far: comments and the rest will come beside it under other names. */
export function encodePressure(pressure: RoomPressure): Uint8Array {
  return encodeMessage({ type: 'event', json: JSON.stringify({ event: 'pressure', ...pressure }) });
}

/**
 * Nothing where it is another event.
 * @throws WireError
 */
export function readPressure(json: string): RoomPressure | undefined {
  const { event, isStuck, fullness } = fieldsOf(json);
  if (event !== 'pressure') return undefined;
  if (typeof isStuck !== 'boolean' || typeof fullness !== 'number')
    throw new WireError('expected isStuck and fullness of a pressure event');
  return { isStuck, fullness };
}
