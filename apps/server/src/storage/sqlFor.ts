import {
  type Compilable,
  DummyDriver,
  Kysely,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { SqlValue, Statement } from './Database.ts';

export type Compiled = Statement & { params: readonly SqlValue[] };

/** Makes typed queries over these tables into the text and parameters that a `Database` takes. */
export function sqlFor<Tables>(): (build: (db: Kysely<Tables>) => Compilable) => Compiled {
  // Kysely only writes the SQL: the connection lives in the storage worker.
  const compiler = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new SqliteIntrospector(db),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
  return (build) => {
    const { sql, parameters } = build(compiler).compile();
    return { sql, params: parameters as readonly SqlValue[] };
  };
}
