export { conversions } from './conversions.ts';
export { guidedOn, guideOf } from './guides/guide-of.ts';
export type { GuideProgress, GuideStep, GuideTarget } from './guides/guide-step.ts';
export { heartRowOf, linkedCells } from './method/heart-from.ts';
export { noteResults } from './method/note-results.ts';
export type { MadeSheet } from './method/sheet.ts';
export { sheetFields, writtenOn } from './method/sheet-fields.ts';
export { sheetFrom } from './method/sheet-from.ts';
export { type StagePreset, stagePresets, stagesOf } from './stage-presets.ts';
export {
  type BuildOptions,
  type SessionPreset,
  type Template,
  type TemplateGroup,
  templateGroups,
} from './template.ts';
export { type TemplateLocale, templateLocale, templateLocales } from './template-locale.ts';
export { templateText } from './template-text.ts';
export { templates } from './templates.ts';
