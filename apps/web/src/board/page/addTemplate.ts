import type { Editor } from '@feltline/editor';
import type { BuildOptions } from '@feltline/templates';
import { toast } from '../../ui/Toasts.tsx';
import { offerGuide } from '../side/offerGuide.ts';
import { showObjects } from './showObjects.ts';

/** Puts a template in the middle of the view, or beside what stands there, in one undo step, and shows it. */
export async function addTemplate(
  editor: Editor,
  templateId: string,
  language: string,
  options: BuildOptions = {},
): Promise<void> {
  const { templateLocale, templates } = await import('@feltline/templates');
  const template = templates.find(({ id }) => id === templateId);
  if (!template) throw new Error(`expected the id of a template, got "${templateId}"`);
  if (editor.readOnly) return;
  const locale = templateLocale(language) ?? 'en';
  const { placeBeside } = await import('../../templates/method/placeBeside.ts');
  const at = placeBeside(editor, template.build(locale, { x: 0, y: 0 }, options));
  const made = editor.change('board.addTemplate', (tx) =>
    template.build(locale, at, options).map((record) => tx.create(record)),
  );
  // before the view moves: the template is shown beside the guide
  offerGuide(templateId);
  const objects = made.filter((id) => editor.index.boundsOf(id));
  showObjects(editor, objects);
  // the button that was pressed goes with the gallery, and the keyboard would go with it
  requestAnimationFrame(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('.canvas')?.focus({ preventScroll: true });
  });
  if (objects.length === 0) toast({ words: editor.t('board.templateEmpty') });
}
