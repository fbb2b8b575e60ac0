import { coffeeShop } from './coffee-shop/coffee-shop.ts';
import { customerJourneyMap } from './customer-journey-map.ts';
import { customerTouchpointMap } from './customer-touchpoint-map.ts';
import { fiveWhys } from './five-whys.ts';
import { fourLs } from './four-ls.ts';
import { heart } from './heart.ts';
import { journeyTimeline } from './journey-timeline.ts';
import { kaizenReport } from './kaizen-report.ts';
import { kano } from './kano.ts';
import { persona } from './persona.ts';
import { runningShoes } from './running-shoes/running-shoes.ts';
import { serviceBlueprint } from './service-blueprint.ts';
import { surveyPlanner } from './survey-planner.ts';
import type { Template } from './template.ts';
import { touchpointInventory } from './touchpoint-inventory.ts';
import { workshopAgenda } from './workshop-agenda.ts';

/** In the order they are offered. */
export const templates: readonly Template[] = [
  customerTouchpointMap,
  journeyTimeline,
  customerJourneyMap,
  serviceBlueprint,
  fiveWhys,
  fourLs,
  kaizenReport,
  heart,
  persona,
  kano,
  touchpointInventory,
  workshopAgenda,
  surveyPlanner,
  runningShoes,
  coffeeShop,
];
