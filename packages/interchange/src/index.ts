export { type ExportScope, type ExportWhat, exportScope } from './export-scope.ts';
export { type ExportHost, paintExport } from './paint-export.ts';
export {
  isReadable,
  type Paper,
  papers,
  type Spread,
  sheetsFor,
  spreads,
} from './pdf/paper.ts';
export { type PngPlan, type PngTooLarge, planPng, pngLimits, pngOf } from './png.ts';
export { type EmbeddedFont, type SvgHost, type SvgWishes, svgOf } from './svg-of.ts';
export { rangeHoldsOneOf } from './unicode-range.ts';
