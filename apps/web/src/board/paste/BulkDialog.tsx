import './paste.css';
import { isCreationTool, linesOf, maxPastedCells, pasteLines, showMade } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { SwatchRow } from '../../ui/SwatchRow.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { swatchOf } from '../context/swatches.ts';

/** Many notes in one go: Enter for the next, Esc when done. They come onto the board together, as one step of undo. */
export default function BulkDialog({ session, ask, onClose }: AskPanelProps) {
  const { t } = useTranslation();
  const { editor } = session;
  const tool = editor.tools.filter(isCreationTool).find((one) => one.fromText);
  const at = ask.at as Point;
  const kind = tool?.create(at, editor).kind ?? '';
  const palette = editor.board.kinds.get(kind)?.palette ?? [];
  const last = (editor.lastProps.get(kind) as { color?: string } | undefined)?.color;
  const [color, setColor] = useState(last ?? palette[0]);
  const [notes, setNotes] = useState<readonly { id: number; text: string }[]>([]);
  const [words, setWords] = useState('');
  const count = useRef(0);
  const list = useRef<HTMLUListElement>(null);

  const isFull = notes.length >= maxPastedCells;
  const add = (lines: readonly string[]) => {
    setNotes((before) =>
      [...before, ...lines.map((text) => ({ id: ++count.current, text }))].slice(0, maxPastedCells),
    );
  };
  useEffect(() => {
    if (notes.length > 0 && list.current) list.current.scrollTop = list.current.scrollHeight;
  }, [notes.length]);

  const done = () => {
    const lines = [...notes.map(({ text }) => text), ...linesOf(words)];
    onClose();
    if (lines.length === 0 || editor.readOnly) return;
    if (color) editor.lastProps.set(kind, { ...editor.lastProps.get(kind), color });
    const ids = pasteLines(editor, lines, at);
    editor.selection.set(ids);
    showMade(editor, ids);
  };
  return (
    <Dialog
      title={t('bulk.title')}
      width="medium"
      onClose={done}
      actions={
        <>
          <span className="bulk-count" role="status">
            {isFull
              ? t('bulk.limit', { most: maxPastedCells })
              : t('bulk.count', { count: notes.length })}
          </span>
          <Button onPress={onClose}>{t('bulk.discard')}</Button>
          <Button look="primary" onPress={done}>
            {t('bulk.done')}
          </Button>
        </>
      }
    >
      <div className="bulk-body">
        <ul
          ref={list}
          className="bulk-list"
          aria-label={t('bulk.list')}
          {...(notes.length === 0 ? { 'data-empty': '' } : {})}
        >
          {notes.length === 0 ? <li>{t('bulk.none')}</li> : null}
          {notes.map(({ id, text }) => (
            <li key={id} className="bulk-note" dir="auto" style={{ background: swatchOf(color) }}>
              <span>{text}</span>
              <button
                type="button"
                aria-label={t('bulk.remove', { text })}
                onClick={() => setNotes((before) => before.filter((one) => one.id !== id))}
              >
                <X aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        <TextField
          label={t('bulk.note')}
          autoFocus
          value={words}
          onChange={setWords}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key !== 'Enter') return;
            event.preventDefault();
            add(linesOf(words));
            setWords('');
          }}
          onPaste={(event) => {
            const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '');
            if (lines.length < 2) return;
            event.preventDefault();
            add([...linesOf(words), ...lines]);
            setWords('');
          }}
        />
        <p className="bulk-hint">{t('bulk.hint')}</p>
        {palette.length > 0 ? (
          <SwatchRow
            label={t('bulk.color')}
            value={color}
            columns={8}
            options={palette.map((id) => ({ id, color: swatchOf(id), name: t(`color.${id}`) }))}
            onChange={setColor}
          />
        ) : null}
      </div>
    </Dialog>
  );
}
