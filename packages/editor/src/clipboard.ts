/** What goes through a clipboard: our own records as text, and words for other programs. */
export interface ClipboardContent {
  /** JSON of the copied records. */
  readonly native?: string
  readonly text?: string
}

/** The menu's way to the system clipboard; without it, copies stay inside this page. */
export interface ClipboardHost {
  write(content: ClipboardContent): void
  read(): Promise<ClipboardContent | undefined>
}
