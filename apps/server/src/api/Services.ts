import type { Allowance } from '../access/Allowance.ts';
import type { Directory } from '../access/Directory.ts';
import type { Gate } from '../access/Gate.ts';
import type { LinkUses } from '../access/LinkUses.ts';
import type { Tokens } from '../access/Tokens.ts';
import type { Accounts } from '../accounts/Accounts.ts';
import type { BoardShelf } from '../accounts/BoardShelf.ts';
import type { SignIn } from '../accounts/SignIn.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import type { Rooms } from '../rooms/Rooms.ts';
import type { Images } from '../storage/Images.ts';
import type { Activity } from '../versions/Activity.ts';
import type { VersionKeeper } from '../versions/VersionKeeper.ts';
import type { Versions } from '../versions/Versions.ts';
import type { DocumentThread } from './documents/DocumentThread.ts';
import type { Metrics } from './Metrics.ts';
import type { Titles } from './Titles.ts';

/** What accounts stand on. */
export interface AccountServices {
  people: Accounts;
  shelf: BoardShelf;
  signIn: SignIn;
  /** Seals what a browser keeps while somebody signs in. */
  secret: Uint8Array;
}

/** What the calls of the API stand on. */
export interface Services {
  config: Pick<Config, 'publicUrl' | 'createToken' | 'trustProxy' | 'embedOrigins'>;
  directory: Directory;
  gate: Gate;
  tokens: Tokens;
  linkUses: LinkUses;
  rooms: Rooms;
  /** Absent where signing in is not set up. */
  accounts: AccountServices | undefined;
  images: Images;
  /** Of all pictures of one board together. */
  boardImageBytes: number;
  log: Log;
  documents: DocumentThread;
  /** A thread of its own: painting takes longer than reading lists. */
  painting: DocumentThread;
  titles: Titles;
  versions: Versions;
  keeper: VersionKeeper;
  /** Who changed what, and when people were last there. */
  activity: Activity;
  metrics: Metrics;
  /** Failed tokens, per address. */
  failedTokens: Allowance;
  /** Calls and new sockets, per link. */
  perLink: Allowance;
  /** Why the server should get no requests now; nothing while it is ready. */
  whyNotReady: () => string | undefined;
}
