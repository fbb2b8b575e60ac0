export type { Template, TemplateLocale } from './template.ts';
export { templates } from './templates.ts';
