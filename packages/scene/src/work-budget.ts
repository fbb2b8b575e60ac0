/**
 * How long a frame may spend on work that can wait, such as measuring text nobody has seen yet.
 * Whoever is refused paints something simpler, and the frame loop paints again while `deferred` is true.
 */
export class WorkBudget {
  deferred = false;
  private readonly limitMs: number;
  private readonly now: () => number;
  private startedMs = 0;

  constructor(limitMs: number, now: () => number) {
    this.limitMs = limitMs;
    this.now = now;
  }

  begin(): void {
    this.startedMs = this.now();
    this.deferred = false;
  }

  allows(): boolean {
    if (!this.deferred && this.now() - this.startedMs >= this.limitMs) this.deferred = true;
    return !this.deferred;
  }
}
