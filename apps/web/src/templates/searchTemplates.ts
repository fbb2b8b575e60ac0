import {
  type Template,
  type TemplateGroup,
  templateLocales,
  templates,
  templateText,
} from '@feltline/templates';

/** Templates of a group (all of them without one) whose name or sentence has all these words, in whichever language. */
export function searchTemplates(
  wanted: string,
  group: TemplateGroup | undefined,
): readonly Template[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  return templates.filter((template) => {
    if (group !== undefined && template.group !== group) return false;
    const said = saidOf(template.id);
    return words.every((word) => said.includes(word));
  });
}

const said = new Map<string, string>();

function saidOf(id: string): string {
  let all = said.get(id);
  if (all === undefined) {
    all = templateLocales
      .flatMap((locale) =>
        ['title', 'about'].map((slot) => templateText(`tpl.${id}.${slot}`, locale)),
      )
      .join('\n')
      .toLocaleLowerCase();
    said.set(id, all);
  }
  return all;
}
