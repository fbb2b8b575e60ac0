import './board-title.css';
import { useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorState } from '../editorState.ts';

/** The board's title; a click makes it a field. */
export function BoardTitle() {
  const { t } = useTranslation();
  const { board } = useEditor();
  const readOnly = useEditorState(['readOnly'], (editor) => editor.readOnly);
  const title = useSyncExternalStore(
    (listener) => board.subscribe(listener),
    () => board.title.get(),
  );
  const [isRenaming, setRenaming] = useState(false);
  const shown = title || t('board.untitled');
  if (readOnly) {
    return (
      <h1 className="board-title" dir="auto">
        {shown}
      </h1>
    );
  }
  if (isRenaming) return <TitleField title={title} onDone={() => setRenaming(false)} />;
  return (
    <h1 className="board-title" dir="auto">
      <button
        type="button"
        className="board-title-button"
        title={t('board.rename')}
        onClick={() => setRenaming(true)}
      >
        {shown}
      </button>
    </h1>
  );
}

function TitleField({ title, onDone }: { title: string; onDone(): void }) {
  const { t } = useTranslation();
  const { board } = useEditor();
  const [typed, setTyped] = useState(title);
  const isDone = useRef(false);
  const end = (keeps: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    if (keeps && typed.trim() !== title) board.title.set(typed.trim());
    onDone();
  };
  return (
    <input
      className="board-title board-title-field"
      aria-label={t('board.title')}
      dir="auto"
      value={typed}
      maxLength={200}
      size={Math.max(8, typed.length + 1)}
      // biome-ignore lint/a11y/noAutofocus: the person has just asked to type here
      autoFocus
      onFocus={(event) => event.target.select()}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={() => end(true)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') end(true);
        if (event.key === 'Escape') end(false);
      }}
    />
  );
}
