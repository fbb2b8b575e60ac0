import { customerJourneyMap } from './customer-journey-map.ts';
import { customerTouchpointMap } from './customer-touchpoint-map.ts';
import { runningShoes } from './running-shoes/running-shoes.ts';
import type { Template } from './template.ts';

/** In the order they are offered. */
export const templates: readonly Template[] = [
  customerTouchpointMap,
  customerJourneyMap,
  runningShoes,
];
