import type { RecordId } from '@feltline/board';
import type { ChannelType, Moment } from '../records/touchpoint.ts';

/** A number with what it counts, so that each language writes it its own way. */
export type Amount =
  | { readonly unit: 'feeling'; readonly of: number }
  | {
      readonly unit: 'score' | 'points' | 'days' | 'count' | 'share';
      readonly of: number;
    };

/** Words of ours: a key for the translator and what to put into them. */
export interface Say {
  readonly key: string;
  readonly vars?: Readonly<Record<string, string | number | Amount | Say>>;
}

/** Somebody's own words as they are, or ours. */
export type Said = string | Say;

/** One line of a list. */
export interface InsightRow {
  /** Unlike any other of its list. */
  readonly key: string;
  /** The placement, stage or note that it speaks of; nothing where there is no one thing. */
  readonly go?: RecordId;
  /** The touchpoint that it speaks of. */
  readonly touchpoint?: RecordId;
  readonly title: Said;
  readonly notes: readonly Said[];
  readonly value?: Amount | Say;
  /** 0 … 1, for a bar. */
  readonly share?: number;
  /** Units of −2 … +2, for its colour. */
  readonly feeling?: number;
  readonly channelType?: ChannelType;
  /** What the channel is called, in the map's words. */
  readonly channel?: string;
  readonly moment?: Moment;
  /** What the rows around it have in common: a persona, a kind. */
  readonly group?: Said;
  /** What a file says of it, under the list's columns. */
  readonly cells: readonly (string | number | undefined)[];
}

/** What a list says now. */
export interface InsightRows {
  readonly rows: readonly InsightRow[];
  /** In one sentence, what the rows alone do not say. */
  readonly summary?: Say;
}
