export const imageLimits = {
  bytes: 20 * 1024 * 1024,
  /** Drawings are read word by word. */
  svgBytes: 2 * 1024 * 1024,
  pixels: 50_000_000,
  /** Of one side; no browser draws more. */
  side: 32_767,
} as const;

/** In binary megabytes, with one digit after the point where that says more. */
export function megabytes(bytes: number): number {
  return Math.round((bytes / 1024 / 1024) * 10) / 10;
}
