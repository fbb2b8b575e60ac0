import * as v from 'valibot';

/** Somebody as others on the board know them. */
export const authorSchema = v.object({ id: v.string(), name: v.string(), color: v.string() });

/** The same, with how many records they added, changed and removed. */
export const workSchema = v.object({
  ...authorSchema.entries,
  added: v.number(),
  changed: v.number(),
  removed: v.number(),
});
