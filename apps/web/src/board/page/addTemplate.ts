import type { Editor } from '@feltline/editor';
import { toast } from '../../ui/Toasts.tsx';
import { showObjects } from './showObjects.ts';

/** Air between what is on the board already and what a template adds, board units. */
const GAP = 160;

/** Puts a template on the board beside what is there, in one undo step, and shows it. */
export async function addTemplate(
  editor: Editor,
  templateId: string,
  language: string,
): Promise<void> {
  const { templateLocale, templates } = await import('@feltline/templates');
  const template = templates.find(({ id }) => id === templateId);
  if (!template) throw new Error(`expected the id of a template, got "${templateId}"`);
  if (editor.readOnly) return;
  const { bounds } = editor.index;
  const at = bounds ? { x: bounds.x + bounds.width + GAP, y: bounds.y } : { x: 0, y: 0 };
  const made = editor.change('board.addTemplate', (tx) =>
    template.build(templateLocale(language) ?? 'en', at).map((record) => tx.create(record)),
  );
  const objects = made.filter((id) => editor.index.boundsOf(id));
  showObjects(editor, objects);
  if (objects.length === 0) toast({ words: editor.t('board.templateEmpty') });
}
