import type { BoardId } from './BoardStorage.ts';
import type { Database } from './Database.ts';
import { ImageFiles, type ReceivedFile } from './ImageFiles.ts';

const schema = `
CREATE TABLE IF NOT EXISTS image(
  hash TEXT PRIMARY KEY, type TEXT NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
  bytes INTEGER NOT NULL, at INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS board_image(
  board TEXT NOT NULL, hash TEXT NOT NULL REFERENCES image(hash), at INTEGER NOT NULL,
  PRIMARY KEY(board, hash)) WITHOUT ROWID;
`;

export interface StoredImage {
  readonly hash: string;
  /** Media type, as its content says. */
  readonly type: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** Which pictures there are and which boards they belong to. A picture is kept once, however many boards have it. */
export class Images {
  readonly #database: Pick<Database, 'all' | 'transaction' | 'run'>;
  readonly #files: ImageFiles;

  private constructor(database: Database, files: ImageFiles) {
    this.#database = database;
    this.#files = files;
  }

  static async open(database: Database, dataDir: string): Promise<Images> {
    await database.exec(schema);
    return new Images(database, await ImageFiles.open(dataDir));
  }

  receive(chunks: AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    return this.#files.receive(chunks);
  }

  /** Makes a received file a picture of the board; resolves once both would survive a power cut. */
  async keep(
    board: BoardId,
    file: ReceivedFile,
    facts: Omit<StoredImage, 'hash' | 'bytes'>,
  ): Promise<StoredImage> {
    // First the bytes, then what names them: a row never leads to nothing.
    await file.keep();
    const { hash, bytes } = file;
    const { type, width, height } = facts;
    const now = Date.now();
    await this.#database.transaction([
      {
        sql: 'INSERT INTO image(hash, type, width, height, bytes, at) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
        params: [hash, type, width, height, bytes, now],
      },
      {
        sql: 'INSERT INTO board_image(board, hash, at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
        params: [board, hash, now],
      },
    ]);
    return { hash, type, width, height, bytes };
  }

  /** The picture, if it belongs to this board. */
  async of(board: BoardId, hash: string): Promise<StoredImage | undefined> {
    const [found] = await this.#database.all<StoredImage>(
      `SELECT image.hash, type, width, height, bytes FROM board_image JOIN image USING (hash)
       WHERE board = ? AND hash = ?`,
      [board, hash],
    );
    return found;
  }

  /** Those of the hashes that are pictures of this board. */
  async have(board: BoardId, hashes: readonly string[]): Promise<string[]> {
    const rows = await this.#database.all<{ hash: string }>(
      'SELECT hash FROM board_image WHERE board = ? AND hash IN (SELECT value FROM json_each(?))',
      [board, JSON.stringify(hashes)],
    );
    return rows.map(({ hash }) => hash);
  }

  /** Bytes of all pictures of a board together. */
  async bytesOf(board: BoardId): Promise<number> {
    const [sum] = await this.#database.all<{ bytes: number | null }>(
      'SELECT sum(bytes) AS bytes FROM board_image JOIN image USING (hash) WHERE board = ?',
      [board],
    );
    return sum?.bytes ?? 0;
  }

  /** Gives a copy of a board what its original has; nothing is written twice. */
  async share(from: BoardId, to: BoardId): Promise<void> {
    await this.#database.run(
      `INSERT INTO board_image(board, hash, at) SELECT ?, hash, ? FROM board_image WHERE board = ?
       ON CONFLICT DO NOTHING`,
      [to, Date.now(), from],
    );
  }

  stream(hash: string): ReturnType<ImageFiles['stream']> {
    return this.#files.stream(hash);
  }
}
