/** Something only the host can do: open a dialog or a picker. `what` names it; the rest is what it needs to know. */
export interface Ask {
  readonly what: string;
  readonly [detail: string]: unknown;
}
