import type { LaneType } from '@feltline/journey';
import type { IconName } from '../../icons/lucide-paths.ts';

/** What a lane's icon is, by what the lane holds. */
export const laneIcons: Readonly<Record<LaneType, IconName>> = {
  text: 'text',
  stickies: 'note',
  touchpoints: 'pointer',
  channel: 'share',
  positives: 'thumbsUp',
  negatives: 'thumbsDown',
  need: 'needs',
  emotion: 'heart',
  arc: 'arc',
  metric: 'gauge',
  moment: 'bolt',
  opportunity: 'bulb',
  owner: 'owner',
  image: 'image',
  evidence: 'evidence',
  'customer-actions': 'footprints',
  frontstage: 'frontstage',
  backstage: 'backstage',
  support: 'support',
  'physical-evidence': 'receipt',
};
