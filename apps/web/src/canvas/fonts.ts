const FAMILY = 'Rubik';
/** The weights the painters use. */
const WEIGHTS = [400, 500, 600];
const MAX_CHARACTERS = 4000;

/** The different characters of these texts; fonts are fetched by the subsets that they need. */
export function charactersOf(texts: Iterable<string | undefined>): string {
  const characters = new Set<string>();
  for (const text of texts) {
    if (!text) continue;
    for (const character of text) characters.add(character);
    if (characters.size >= MAX_CHARACTERS) break;
  }
  return [...characters].join('');
}

/**
 * Fetches what is needed to draw these characters. A canvas does not wait for fonts, so this comes before the first paint.
 * A font that cannot be had is no reason to show nothing: the system's stands in.
 */
export async function loadFonts(
  characters: string,
  fonts: FontFaceSet = document.fonts,
): Promise<void> {
  const text = `Aa0 ${characters}`;
  await Promise.allSettled(WEIGHTS.map((weight) => fonts.load(`${weight} 16px ${FAMILY}`, text)));
}

/** Calls back after further subsets have arrived: measurements made before are stale. */
export function onFontsLoaded(
  callback: () => void,
  fonts: FontFaceSet = document.fonts,
): () => void {
  const done = (event: FontFaceSetLoadEvent) => {
    if (event.fontfaces.length > 0) callback();
  };
  fonts.addEventListener('loadingdone', done);
  return () => fonts.removeEventListener('loadingdone', done);
}
