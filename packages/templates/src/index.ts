export { conversions } from './conversions.ts';
export type { GuideStep } from './guide.ts';
export { type StagePreset, stagePresets } from './stage-presets.ts';
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
