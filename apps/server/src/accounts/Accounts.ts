import { createHash, randomBytes } from 'node:crypto';
import type { DirectorySql } from '../access/directoryTables.ts';
import { newAccountId } from '../access/ids.ts';

export type AccountId = string & { readonly __accountId: unique symbol };

/** Somebody who has signed in once. */
export interface Account {
  id: AccountId;
  /** As the provider last told them; may be empty. */
  name: string;
  email: string;
}

/** What a provider tells of somebody who has just signed in. */
export interface Profile {
  issuer: string;
  subject: string;
  name: string;
  email: string;
  /** False where the provider says that nobody has checked the address. */
  isEmailVerified: boolean;
}

/** Whoever signs in is signed in for so long. */
export const sessionSeconds = 30 * 24 * 3600;

const schema = `
  CREATE TABLE IF NOT EXISTS account (
    "id" TEXT PRIMARY KEY, "issuer" TEXT NOT NULL, "subject" TEXT NOT NULL, "name" TEXT NOT NULL,
    "email" TEXT NOT NULL, "isEmailVerified" INTEGER NOT NULL, "createdAt" BIGINT NOT NULL,
    UNIQUE ("issuer", "subject")
  );
  CREATE TABLE IF NOT EXISTS session (
    "hash" TEXT PRIMARY KEY, "account" TEXT NOT NULL REFERENCES account ("id"), "expiresAt" BIGINT NOT NULL
  );
`;

/** People who sign in, and where they are signed in. Sessions are kept as hashes: who reads the database wears nobody's. */
export class Accounts {
  readonly #sql: DirectorySql;

  private constructor(sql: DirectorySql) {
    this.#sql = sql;
  }

  /** Makes the tables where they are missing. */
  static async open(sql: DirectorySql): Promise<Accounts> {
    await sql.exec(schema);
    return new Accounts(sql);
  }

  /** The account of somebody the provider vouches for; made at their first time, renamed at later ones. */
  async known({ issuer, subject, name, email, isEmailVerified }: Profile): Promise<Account> {
    const [account] = await this.#sql.all<Account>(
      `INSERT INTO account ("id", "issuer", "subject", "name", "email", "isEmailVerified", "createdAt")
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT ("issuer", "subject") DO UPDATE SET "name" = excluded."name", "email" = excluded."email",
         "isEmailVerified" = excluded."isEmailVerified"
       RETURNING "id", "name", "email"`,
      [newAccountId(), issuer, subject, name, email, isEmailVerified ? 1 : 0, Date.now()],
    );
    if (!account) throw new Error('expected the account that was written, got none');
    return account;
  }

  /** Begins a session; the answer is the secret that the browser keeps. Those that are over are cleared away. */
  async begin(account: AccountId): Promise<string> {
    const secret = randomBytes(32).toString('base64url');
    const now = Date.now();
    await this.#sql.transaction([
      { sql: 'DELETE FROM session WHERE "expiresAt" <= ?', params: [now] },
      {
        sql: 'INSERT INTO session ("hash", "account", "expiresAt") VALUES (?, ?, ?)',
        params: [hashOf(secret), account, now + sessionSeconds * 1000],
      },
    ]);
    return secret;
  }

  async ofSession(secret: string): Promise<Account | undefined> {
    const [account] = await this.#sql.all<Account>(
      `SELECT a."id", a."name", a."email" FROM session s JOIN account a ON a."id" = s."account"
       WHERE s."hash" = ? AND s."expiresAt" > ?`,
      [hashOf(secret), Date.now()],
    );
    return account;
  }

  async end(secret: string): Promise<void> {
    await this.#sql.run('DELETE FROM session WHERE "hash" = ?', [hashOf(secret)]);
  }

  /** Those with this address, as far as the provider stands for it. */
  async withEmail(email: string): Promise<Account[]> {
    return this.#sql.all<Account>(
      `SELECT "id", "name", "email" FROM account WHERE LOWER("email") = ? AND "isEmailVerified" = 1`,
      [email.trim().toLowerCase()],
    );
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}
