import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const schema = v.object({
  format: v.literal('feltline-backup'),
  version: v.literal(1),
  madeAt: v.string(),
  /** The release that made it. */
  feltline: v.string(),
  boards: count,
  files: v.array(v.object({ name: v.string(), bytes: count, sha256: v.string() })),
  /** Pictures that the database names and that were not there when the backup was made. */
  missingPictures: v.array(v.string()),
});

/** What a backup says of itself, as its last file. */
export type Manifest = v.InferOutput<typeof schema>;

export const manifestName = 'manifest.json';

/** Something about a backup that keeps it from being made or used; the message is for whoever asked for it. */
export class BackupError extends Error {
  override readonly name = 'BackupError';
}

/** @throws BackupError */
export function parseManifest(text: string): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new BackupError(`${manifestName}: got something that is no JSON.`);
  }
  const result = v.safeParse(schema, json);
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new BackupError(`${manifestName}: ${v.getDotPath(issue) ?? 'file'}: ${issue.message}.`);
}
