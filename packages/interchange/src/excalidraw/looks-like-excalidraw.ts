/** Whether a text may be meant as an Excalidraw drawing: cheap, for whoever has to decide what a paste is. */
export function looksLikeExcalidraw(text: string): boolean {
  return /^\s*\{/.test(text) && /"type"\s*:\s*"excalidraw(\/clipboard)?"/.test(text.slice(0, 2000));
}
