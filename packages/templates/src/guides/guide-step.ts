import type { Read, RecordId } from '@feltline/board';

/** Where a step is done next. */
export interface GuideTarget {
  readonly object: RecordId;
  /** A part of it, as the editor names parts. */
  readonly part?: string;
  /** Id of the action that does it there; without one it is only shown. */
  readonly action?: string;
}

/** One thing to do on the way through a template; it ticks itself. */
export interface GuideStep {
  /** Key of its title. */
  readonly key: string;
  /** Key of when it counts as done, or of what to ask oneself. */
  readonly about: string;
  /** Pure: the same board gives the same answer. `made` is the map or the page that was made from the template. */
  isDone(read: Read, made: RecordId): boolean;
  /** How much of it is done, where that can be counted, and of what: `touchpoints`, `stages`, `fields`. */
  progress?(read: Read, made: RecordId): GuideProgress;
  /** Where to go on; nothing where there is nothing left to do. */
  next?(read: Read, made: RecordId): GuideTarget | undefined;
}

export interface GuideProgress {
  readonly done: number;
  readonly of: number;
  readonly what: 'touchpoints' | 'stages' | 'fields';
}
