import { type Clock, realClock } from '@feltline/sync';

/** Goes on at its pace when somebody sets the machine's clock: a day back would end all signs of life for a day. */
export const steadyClock: Clock = {
  now: () => performance.timeOrigin + performance.now(),
  after: realClock.after,
};
