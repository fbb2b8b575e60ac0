/** A note has at most so many tags, and a tag at most so many characters. */
export const maxTags = 12;
export const maxTagLength = 40;

/** The tags of a note as they are stored: trimmed, without empty or doubled ones. */
export function tagsOf(props: object): readonly string[] {
  const { tags } = props as { tags?: unknown };
  return Array.isArray(tags) ? tags.filter((tag) => typeof tag === 'string') : none;
}

const none: readonly string[] = [];

/** The list with one more tag; the same list if it is there already, in whatever case, or there is no room. */
export function withTag(tags: readonly string[], tag: string): readonly string[] {
  const clean = tag.replace(/\s+/g, ' ').trim().slice(0, maxTagLength);
  const isThere = tags.some((one) => one.toLowerCase() === clean.toLowerCase());
  return clean === '' || isThere || tags.length >= maxTags ? tags : [...tags, clean];
}

export function withoutTag(tags: readonly string[], tag: string): readonly string[] {
  return tags.filter((one) => one.toLowerCase() !== tag.toLowerCase());
}
