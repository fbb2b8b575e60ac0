import { guideClosedKey, isSheet, setSide, sideState } from './sideState.ts';

/**
 * Opens the guide for a template that was just started, where it has room beside the board and nothing else stands
 * there; never again once somebody has closed it. The keyboard stays where it is.
 */
export function offerGuide(templateId: string): void {
  // the examples are finished: there is nothing to be guided through
  if (!templateId.startsWith('t')) return;
  if (isSheet() || sideState().tab !== undefined) return;
  if (localStorage.getItem(guideClosedKey) === null) setSide({ tab: 'guide' });
}
