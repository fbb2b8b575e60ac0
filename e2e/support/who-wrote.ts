import type * as Y from 'yjs';

/**
 * Who first put a record there, as the document knows it: whoever takes it away and back again writes it anew, and the
 * newest entry is then theirs.
 */
export function firstWriterOf(doc: Y.Doc, id: string): number | undefined {
  return chain(doc.getMap('records')._map.get(id)).at(-1)?.id.client;
}

/** A record that is one person's work alone. */
export interface OwnWork {
  readonly id: string;
  /** Letters have been taken out of its words; the document does not tell by whom. */
  readonly hasLostLetters: boolean;
}

/**
 * Records in which nobody else has ever written anything. One that was taken away and brought back, or of which a whole
 * field was taken away, is not among them: the document forgets who did that, and that person takes it back with reason.
 */
export function worksOf(doc: Y.Doc, client: number): OwnWork[] {
  const all: OwnWork[] = [];
  for (const [id, record] of doc.getMap<Y.Map<unknown>>('records')) {
    const own = doc.getMap('records')._map.get(id);
    const fields = [...record._map.values()];
    if (own?.left || fields.some((field) => field.deleted)) continue;
    const letters = chain((record.get('text') as Y.Text | undefined)?._start ?? undefined, 'right');
    const writers = [own, ...fields].flatMap((item) => chain(item));
    if (![...writers, ...letters].every((item) => item.id.client === client)) continue;
    all.push({ id, hasLostLetters: letters.some((item) => item.deleted) });
  }
  return all;
}

/** What a record has to be after another's undo: as it was, but lost letters may have come back between those that stood. */
export function leftAlone<R extends { readonly text?: string | undefined }>(
  { hasLostLetters }: OwnWork,
  before: R | undefined,
  after: R | undefined,
): R | undefined {
  const [was, is] = [before?.text, after?.text];
  if (!hasLostLetters || !before || was === undefined || is === undefined) return before;
  return isWithin(was, is) ? { ...before, text: is } : before;
}

/** Every letter of `inner` stands in `outer`, in its order. */
function isWithin(inner: string, outer: string): boolean {
  let at = 0;
  for (const letter of outer) if (inner.startsWith(letter, at)) at += letter.length;
  return at === inner.length;
}

/** Who wrote what of a record, newest first, for a failure to tell. */
export function historyOf(doc: Y.Doc, id: string): string {
  const writers = (item: Y.Item | undefined) =>
    chain(item)
      .map((one) => one.id.client)
      .join(' ');
  const fields = [...(doc.getMap<Y.Map<unknown>>('records').get(id)?._map ?? [])];
  const map = writers(doc.getMap('records')._map.get(id));
  return [`record: ${map}`, ...fields.map(([name, item]) => `${name}: ${writers(item)}`)].join(
    '; ',
  );
}

function chain(item: Y.Item | undefined, way: 'left' | 'right' = 'left'): Y.Item[] {
  const all: Y.Item[] = [];
  for (let at: Y.Item | null | undefined = item; at; at = at[way]) all.push(at);
  return all;
}
