/** A word the diagram would take for one of its own gets this before it, which nobody sees. */
const invisible = '\u200B';
const ownWords = /^(title|section|journey|accTitle|accDescr|%%|---|```|[{}])/i;

/** A title as the diagram can hold it: on one line, without the signs it uses itself. */
export function mermaidName(title: string): string {
  const name = title
    .replace(/[\s\u200B]+/g, ' ')
    .replace(/\s*:\s*/g, ' – ')
    .replaceAll(';', ',')
    .replaceAll('#', '')
    .trim();
  return ownWords.test(name) ? invisible + name : name;
}

/** Actors stand in a list with commas. */
export function mermaidActor(name: string): string {
  return mermaidName(name)
    .replace(/\s*,\s*/g, ' ')
    .trim();
}

/** What {@link mermaidName} was given, as far as it can be told. */
export function fromMermaidName(name: string): string {
  return name.replaceAll(invisible, '').trim();
}
