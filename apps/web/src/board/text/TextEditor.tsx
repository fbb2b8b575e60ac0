import './text-editor.css';
import { TextBinding } from '@feltline/board';
import { type Editor, isTooLong, keyWhileWriting, type Target } from '@feltline/editor';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { keyPressOf } from '../../canvas/input/bindKeys.ts';
import { useEditorState } from '../editorState.ts';
import { FieldPlace } from './FieldPlace.ts';
import { placeCaret } from './placeCaret.ts';
import { writeAfterFrame } from './writeAfterFrame.ts';

/** The field one types in, where the words stand on the board. */
export function TextEditor({ canvas }: { canvas: BoardCanvas }) {
  const target = useEditorState(['editing'], (editor) => editor.editing);
  return target ? (
    <Field key={`${target.object} ${target.part ?? ''}`} canvas={canvas} target={target} />
  ) : null;
}

function Field({ canvas, target }: { canvas: BoardCanvas; target: Target }) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const { editor } = canvas;
  const { object, part } = target;

  // Looks and place follow the board and the camera without React: they change with every frame.
  useLayoutEffect(() => {
    const area = field.current;
    if (!area) return;
    const text = editor.editingPart && editor.board.textOf(editor.editingPart.recordId);
    if (!text) {
      editor.stopEditing();
      return;
    }
    const place = new FieldPlace(area, canvas);
    const show = () => place.show();
    const writing = writeAfterFrame(editor.board);
    const binding = new TextBinding(text, area, { onChange: show, writeLater: writing.later });
    show();
    area.focus({ preventScroll: true });
    placeCaret(area, editor.editingCaret, canvas);
    fetchAhead();
    const unfollow = canvas.loop.follow(show);
    const isThis = () => editor.editing?.object === object && editor.editing?.part === part;
    // A press elsewhere takes the focus; another window may have it for a while.
    const ended = () => {
      if (document.hasFocus() && isThis()) editor.stopEditing();
    };
    area.addEventListener('blur', ended);
    for (const type of ownEvents) area.addEventListener(type, keepHere);
    return () => {
      area.removeEventListener('blur', ended);
      for (const type of ownEvents) area.removeEventListener(type, keepHere);
      // The board takes the focus back: the next key is for what was written.
      if (document.activeElement === area) area.parentElement?.focus({ preventScroll: true });
      unfollow();
      binding.destroy();
      writing.stop();
    };
  }, [canvas, editor, object, part]);

  return (
    <textarea
      ref={field}
      className="text-editor"
      data-over-canvas
      dir="auto"
      aria-label={t('board.text')}
      spellCheck
      rows={1}
      onKeyDown={(event) => takeKey(event.nativeEvent, editor)}
      onPaste={(event) => {
        if (isTooLong(editor, event.clipboardData.getData('text/plain'))) event.preventDefault();
      }}
    />
  );
}

/** Comes with every key and concerns nobody else: React would ask all it knows whether it does. */
const ownEvents = ['beforeinput', 'keypress', 'textInput', 'input'];
const keepHere = (event: Event) => event.stopPropagation();

/** Whoever writes one note may soon write many: their dialog is there at once, so that no letter gets lost. */
function fetchAhead(): void {
  import('../paste/BulkDialog.tsx').catch(() => undefined);
}

/** What means more than a letter is the editor's; everything else the field's. */
function takeKey(event: KeyboardEvent, editor: Editor): void {
  event.stopPropagation();
  // undo is there only once there is something to undo
  if (event.ctrlKey || event.metaKey) editor.board.typed.write();
  if (keyWhileWriting(editor, keyPressOf(event))) event.preventDefault();
  else if (event.key === 'Enter' && event.altKey && !event.isComposing) {
    // browsers leave this one out; done this way the field tells of it as of a typed letter
    event.preventDefault();
    document.execCommand('insertText', false, '\n');
  }
}
