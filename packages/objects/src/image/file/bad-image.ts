/** Why a file cannot lie on a board. */
export type ImageFault =
  /** More bytes than allowed. */
  | 'bytes'
  /** More pixels than allowed. */
  | 'pixels'
  /** No picture, or of a type we do not take. */
  | 'type'
  /** Cut off or damaged. */
  | 'broken'
  /** A drawing with a script, an event handler or a foreign page in it. */
  | 'script'
  /** A drawing that would fetch something from elsewhere. */
  | 'outside';

export interface ImageRefusal {
  readonly fault: ImageFault;
  readonly got: string;
  readonly expected: string;
}

/** Thrown by the readers of single formats. */
export class BadImage extends Error {
  readonly refusal: ImageRefusal;
  constructor(fault: ImageFault, got: string, expected: string) {
    super(`got ${got}, expected ${expected}`);
    this.refusal = { fault, got, expected };
  }
}
