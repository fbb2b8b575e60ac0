import type { SqlValue, Statement, StatementResult } from './Database.ts';
import type { StorageErrorCode } from './StorageError.ts';

/** What tests can make the storage worker suffer from; all of it off by default. */
export interface StorageFaults {
  /** Holds every commit this long before it happens, as a slow fsync does. */
  readonly commitDelayMs?: number;
  /** Every commit fails, as where the disk says that it could not write through. */
  readonly commitFails?: boolean;
  /** The file may not grow beyond this many pages; 0 removes the limit. */
  readonly maxPages?: number;
  /** The worker ends with an error at once. */
  readonly dies?: boolean;
}

export interface DatabaseWorkerData {
  readonly dataDir: string;
  /** Takes the directory's lock: true for the server, false for a tool beside it. */
  readonly exclusive: boolean;
  readonly faults: StorageFaults;
}

export type DatabaseRequest =
  | {
      readonly id: number;
      readonly op: 'query';
      readonly sql: string;
      readonly params: readonly SqlValue[];
    }
  | { readonly id: number; readonly op: 'transaction'; readonly statements: readonly Statement[] }
  | { readonly id: number; readonly op: 'exec'; readonly sql: string }
  | { readonly id: number; readonly op: 'faults'; readonly faults: StorageFaults }
  | { readonly id: number; readonly op: 'close'; readonly leavesUnsaved: boolean };

export type DatabaseAnswer =
  /** `committed` tells a write that is durable from a mere read. */
  | {
      readonly id: number;
      readonly ok: true;
      readonly results: readonly StatementResult[];
      readonly committed?: true;
    }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: StorageErrorCode;
      readonly message: string;
      readonly sqlite?: string;
    };

/** The first message is `ready` or `failed`; after it come answers, a batch at a time. */
export type DatabaseMessage =
  | { readonly type: 'ready'; readonly afterCrash: boolean }
  | {
      readonly type: 'failed';
      readonly code: StorageErrorCode;
      readonly message: string;
      readonly sqlite?: string;
    }
  | { readonly type: 'answers'; readonly answers: readonly DatabaseAnswer[] };
