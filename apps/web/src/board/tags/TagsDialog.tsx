import './tags.css';
import type { BoardRecord, RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import { tagsOf, withoutTag, withTag } from '@feltline/objects/models';
import { Check, Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { useEditorState } from '../editorState.ts';

/** The tags of the chosen notes: those of the board to pick from, and a field for a new one. */
export default function TagsDialog({ session, ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const { editor } = session;
  const ids = ask.ids as readonly RecordId[];
  const [words, setWords] = useState('');
  const shown = useEditorState(['board'], (now) => stateOf(now, ids));
  const known: readonly { tag: string; has: 'all' | 'some' | 'none' }[] = JSON.parse(shown);

  const change = (tag: string, adds: boolean) => {
    if (editor.readOnly) return;
    editor.change('sticky.tags', (tx) => {
      for (const id of ids) {
        const record = tx.record(id);
        if (!record) continue;
        const before = tagsOf(record.props);
        const tags = adds ? withTag(before, tag) : withoutTag(before, tag);
        if (tags !== before) tx.update(id, { props: { tags: tags.length > 0 ? tags : undefined } });
      }
    });
  };
  return (
    <Dialog
      title={t('tags.title')}
      onClose={onClose}
      actions={
        <Button look="primary" onPress={onClose}>
          {t('tags.done')}
        </Button>
      }
    >
      <div className="tags-body">
        <form
          className="tags-new"
          onSubmit={(event) => {
            event.preventDefault();
            change(words, true);
            setWords('');
          }}
        >
          <TextField
            label={t('tags.new')}
            autoFocus
            maxLength={40}
            value={words}
            onChange={setWords}
          />
          <Button type="submit" isDisabled={words.trim() === ''}>
            {t('tags.add')}
          </Button>
        </form>
        {known.length > 0 ? (
          <ul className="tags-known" aria-label={t('tags.onBoard')}>
            {known.map(({ tag, has }) => (
              <li key={tag}>
                <button
                  type="button"
                  className="tag-choice"
                  aria-pressed={has === 'all' ? true : has === 'some' ? 'mixed' : false}
                  onClick={() => change(tag, has !== 'all')}
                >
                  {has === 'none' ? <Plus aria-hidden="true" /> : <Check aria-hidden="true" />}
                  <span dir="auto">{tag}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : (
          <p className="tags-none">{t('tags.none')}</p>
        )}
      </div>
    </Dialog>
  );
}

/** Every tag on the board and how many of these notes have it, as text: the same again while nothing has changed. */
function stateOf(editor: Editor, ids: readonly RecordId[]): string {
  const all = new Set<string>();
  const count = new Map<string, number>();
  const own = new Set(ids);
  for (const record of editor.board.all() as Iterable<BoardRecord>) {
    for (const tag of tagsOf(record.props)) {
      all.add(tag);
      if (own.has(record.id)) count.set(tag, (count.get(tag) ?? 0) + 1);
    }
  }
  const has = (tag: string) => {
    const on = count.get(tag) ?? 0;
    return on === 0 ? 'none' : on === ids.length ? 'all' : 'some';
  };
  return JSON.stringify([...all].sort().map((tag) => ({ tag, has: has(tag) })));
}
