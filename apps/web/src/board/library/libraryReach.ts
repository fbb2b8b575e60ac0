/** The column of tools, the panel and the air around them, CSS px; see library.css. */
const WIDTH = 84 + 330 + 14;
let isOpen = false;

export function setLibraryOpen(open: boolean): void {
  isOpen = open;
}

/** How far the open library reaches into the board from its start, CSS px; a sheet is not counted. */
export function libraryReach(): number {
  return isOpen && !matchMedia('(max-width: 900px)').matches ? WIDTH : 0;
}
