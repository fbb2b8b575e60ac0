import type { SidePanelProps } from '../side/sideTabs.ts';

/** What the maps of the board say. */
export default function InsightsPanel(_: SidePanelProps) {
  return null;
}
