/** A zoom that has not changed for this long has come to rest, milliseconds. */
const REST_MS = 120;

/** Whether the zoom is on its way. One step, as of a key or a notch of the wheel, is none: there the board is sharp at once. */
export class ZoomMotion {
  #zoom: number | undefined;
  #changedAtMs = Number.NEGATIVE_INFINITY;
  #isMoving = false;

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** To be told in every frame; says whether the zoom has just come to rest. */
  update(zoom: number, nowMs: number): boolean {
    const isQuick = nowMs - this.#changedAtMs < REST_MS;
    const hadCome = this.#isMoving;
    if (zoom === this.#zoom) this.#isMoving &&= isQuick;
    else {
      this.#isMoving = isQuick && this.#zoom !== undefined;
      this.#zoom = zoom;
      this.#changedAtMs = nowMs;
    }
    return hadCome && !this.#isMoving;
  }
}
