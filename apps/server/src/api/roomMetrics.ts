import type { RoomMeter } from '../rooms/RoomMeter.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Metrics } from './Metrics.ts';

const secondsOfSaving = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];
const secondsOfLateness = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1];

/** What rooms tell while they work, as counters and histograms. */
export function roomMeter(metrics: Metrics): RoomMeter {
  const durable = metrics.histogram(
    'feltline_durable_seconds',
    'From taking a change to its being durable and acknowledged.',
    secondsOfSaving,
  );
  const late = metrics.histogram(
    'feltline_tick_late_seconds',
    'How much later than due changes were passed on.',
    secondsOfLateness,
  );
  return {
    closed: (code) =>
      metrics.count('feltline_closed_sockets_total', 'Sockets that the server ended.', { code }),
    rejected: (code) =>
      metrics.count('feltline_rejected_changes_total', 'Changes that were not taken.', { code }),
    durableAfter: (ms) => durable(ms / 1000),
    tickLate: (ms) => late(ms / 1000),
    paused: () =>
      metrics.count(
        'feltline_paused_reads_total',
        'Seconds in which a fast sender was not read.',
        {},
      ),
    putOff: () =>
      metrics.count(
        'feltline_put_off_changes_total',
        'Changes passed over until there is room.',
        {},
      ),
  };
}

/** What rooms are at the moment of asking. */
export function measureRooms(metrics: Metrics, rooms: Rooms): void {
  const gauge = (name: string, help: string, read: (state: ReturnType<Rooms['state']>) => number) =>
    metrics.gauge({ name, help, read: () => read(rooms.state()) });
  gauge('feltline_rooms_open', 'Boards that are held in memory.', ({ rooms }) => rooms);
  gauge('feltline_sockets_open', 'Sockets of people on boards.', ({ connections }) => connections);
  gauge(
    'feltline_unsaved_bytes',
    'Changes that are shown to others and not durable yet.',
    ({ unsavedBytes }) => unsavedBytes,
  );
  gauge(
    'feltline_unsaved_changes_max',
    'The same as a number of changes, of the board that has most.',
    ({ unsavedChangesMax }) => unsavedChangesMax,
  );
  gauge(
    'feltline_unsaved_seconds_max',
    'How long the oldest change of any board has waited to be durable.',
    ({ unsavedMsMax }) => unsavedMsMax / 1000,
  );
  gauge(
    'feltline_waiting_bytes',
    'Given to sockets and not taken by the other ends yet.',
    ({ waitingBytes }) => waitingBytes,
  );
  gauge('feltline_lagging_sockets', 'Sockets too slow for every change.', ({ lagging }) => lagging);
}

/** What was set aside, as it was at the reading before: a disk that hangs must not hold up the others. */
export function measureSetAside(metrics: Metrics, count: () => Promise<number>): void {
  let last = 0;
  const look = () => {
    count().then(
      (now) => {
        last = now;
      },
      () => undefined,
    );
  };
  look();
  metrics.gauge({
    name: 'feltline_set_aside_rows',
    help: 'Stored rows that could not be read, and received changes that broke a document.',
    read: () => {
      look();
      return last;
    },
  });
}
