import type { Conversion } from '@feltline/journey';
import { journeyMapKind } from './customer-journey-map.ts';
import { touchpointMapKind } from './customer-touchpoint-map.ts';
import type { TemplateLocale } from './template-locale.ts';

/** What kinds of map can be made of another, for `convertMap`. */
export const conversions: Readonly<
  Record<'touchpoint-map' | 'journey-map', (locale: TemplateLocale) => Conversion>
> = { 'touchpoint-map': touchpointMapKind, 'journey-map': journeyMapKind };
