let reach = 0;

/** How far the bar above the board reaches below the other bars at the top, CSS px. */
export function mapBarReach(): number {
  return reach;
}

export function setMapBarReach(px: number): void {
  reach = px;
}
