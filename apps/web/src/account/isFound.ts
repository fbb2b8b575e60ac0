/** Whether a title has every word that is looked for, whatever the case. */
export function isFound(title: string, search: string): boolean {
  const text = title.toLocaleLowerCase();
  return search
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
