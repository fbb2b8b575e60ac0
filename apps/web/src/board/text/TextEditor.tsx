import './text-editor.css';
import { TextBinding } from '@feltline/board';
import {
  type Editor,
  isTooLong,
  keyWhileWriting,
  type Target,
  type TextPart,
} from '@feltline/editor';
import { useLayoutEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardCanvas } from '../../canvas/BoardCanvas.ts';
import { keyPressOf } from '../../canvas/input/bindKeys.ts';
import { useEditorState } from '../editorState.ts';
import { placeCaret } from './placeCaret.ts';
import { textPlace } from './textPlace.ts';

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
    const show = () => {
      const at = editor.editingPart;
      if (at) standAt(area, at, canvas);
    };
    const binding = new TextBinding(text, area, { onChange: show });
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
    return () => {
      area.removeEventListener('blur', ended);
      // The board takes the focus back: the next key is for what was written.
      if (document.activeElement === area) area.parentElement?.focus({ preventScroll: true });
      unfollow();
      binding.destroy();
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

/** Whoever writes one note may soon write many: their dialog is there at once, so that no letter gets lost. */
function fetchAhead(): void {
  import('../paste/BulkDialog.tsx').catch(() => undefined);
}

/** What means more than a letter is the editor's; everything else the field's. */
function takeKey(event: KeyboardEvent, editor: Editor): void {
  event.stopPropagation();
  if (keyWhileWriting(editor, keyPressOf(event))) event.preventDefault();
  else if (event.key === 'Enter' && event.altKey && !event.isComposing) {
    // browsers leave this one out; done this way the field tells of it as of a typed letter
    event.preventDefault();
    document.execCommand('insertText', false, '\n');
  }
}

/** Laid out in board units and scaled as a whole, so that lines break as they do on the canvas. */
function standAt(area: HTMLTextAreaElement, part: TextPart, canvas: BoardCanvas): void {
  const { camera } = canvas.editor;
  const { box } = part;
  const isAsking = area.value === '' && part.hint !== undefined;
  const words = isAsking ? (part.hint?.text ?? '') : area.value;
  const place = textPlace(words, isAsking ? asked(part) : part, canvas.texts);
  area.placeholder = part.hint?.text ?? '';
  const { x, y } = camera.toScreen(box);
  const style: Partial<CSSStyleDeclaration> = {
    width: `${box.width}px`,
    height: `${place.height}px`,
    paddingTop: `${place.top}px`,
    fontSize: `${place.fontSize}px`,
    lineHeight: `${place.lineHeight}px`,
    fontWeight: String(part.weight),
    color: (canvas.theme.dark && part.darkColor) || part.color,
    background: part.background ?? 'transparent',
    textAlign: part.align,
    transform: `translate(${x}px, ${y}px) scale(${camera.zoom}) ${turn(part)}`,
  };
  Object.assign(area.style, style);
}

/** The prompt is as large as it is painted. */
function asked(part: TextPart): TextPart {
  const max = part.hint?.max ?? Number.POSITIVE_INFINITY;
  const { fit } = part;
  return 'size' in fit ? part : { ...part, fit: { min: fit.min, max: Math.min(fit.max, max) } };
}

/** The field stands with the object: turned about the middle of its box. */
function turn({ degrees, box }: TextPart): string {
  if (!degrees) return '';
  const [x, y] = [box.width / 2, box.height / 2];
  return `translate(${x}px, ${y}px) rotate(${degrees}deg) translate(${-x}px, ${-y}px)`;
}
