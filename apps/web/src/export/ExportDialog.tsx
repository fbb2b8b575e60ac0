import './export.css';
import { fileName, type RecordId } from '@feltline/board';
import {
  type ExportWhat,
  exportScope,
  isReadable,
  type Paper,
  papers,
  planPng,
  type Spread,
  sheetsFor,
  spreads,
} from '@feltline/interchange';
import { framesInOrder } from '@feltline/objects/models';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../board/asks/askPanels.ts';
import { saveFile } from '../board/menu/saveFile.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type ExportFormat, type ExportWishes, exportFile, pagesOf } from './exportFile.ts';

type Part = 'board' | 'frames' | 'selection' | 'frame';

const formats: readonly ExportFormat[] = ['png', 'svg', 'pdf'];
/** More pages of paper are a mistake. */
const mostSheets = 200;
const scales = ['1', '2', '3', '4'] as const;

/** The board, a selection or a frame as a picture or a PDF. Loaded when it is needed. */
export default function ExportDialog({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { board, editor } = session;
  // As it was when the dialog opened: a click into the dialog must not change it.
  const [selected] = useState<readonly RecordId[]>(
    () => (ask['ids'] as RecordId[]) ?? editor.selection.ids,
  );
  const [frames] = useState(() => framesInOrder(board.read));
  const [format, setFormat] = useState<ExportFormat>('png');
  const [chosenPart, setPart] = useState<Part>(ask['ids'] ? 'selection' : 'board');
  const [frame, setFrame] = useState(frames[0]);
  const [scale, setScale] = useState<(typeof scales)[number]>('2');
  const [paper, setPaper] = useState<Paper>('fit');
  const [spread, setSpread] = useState<Spread>('several');
  const [background, setBackground] = useState<'yes' | 'no'>('yes');
  const [state, setState] = useState<'ready' | 'saving' | { why: string }>('ready');

  // only a PDF has pages
  const part = chosenPart === 'frames' && format !== 'pdf' ? 'board' : chosenPart;
  const pages: ExportWishes['pages'] = part === 'frames' ? 'frames' : 'one';
  const what: ExportWhat =
    part === 'frame' && frame ? { frame } : part === 'selection' ? { ids: selected } : 'board';
  const scope = exportScope(board, what);
  const plan = scope && format === 'png' ? planPng(scope, Number(scale)) : undefined;
  const isTooLarge = plan !== undefined && 'largestScale' in plan;
  const scopes = scope && format === 'pdf' ? pagesOf(session, pages, scope) : [];
  const sheets = scopes.flatMap((one) => sheetsFor(one, paper, spread));
  const isCut = scopes.some((one) => sheetsFor(one, paper).length > 1);
  const isTooMany = sheets.length > mostSheets;
  const number = (value: number) => value.toLocaleString(i18n.language);
  const size = plan && { width: number(plan.width), height: number(plan.height) };

  const titleOf = (id: RecordId, index: number) =>
    board.get(id)?.text?.trim() || t('export.unnamedFrame', { number: index + 1 });
  const save = async () => {
    setState('saving');
    try {
      const wishes = {
        format,
        what,
        pages,
        scale: Number(scale),
        background: background === 'yes',
        paper,
        spread,
      };
      const file = await exportFile(session, wishes);
      const name =
        part === 'frame' && frame ? titleOf(frame, frames.indexOf(frame)) : board.title.get();
      saveFile(fileName(name, format), file, file.type);
      onClose();
    } catch (error) {
      setState({ why: error instanceof Error ? error.message : String(error) });
    }
  };
  const aboutSheets = () => {
    if (paper === 'fit') return t('export.pages', { count: scopes.length });
    if (!sheets.every(isReadable)) return t('export.smallWords');
    const [first] = sheets;
    return scopes.length === 1 && first && sheets.length > 1
      ? t('export.gluedPages', { count: sheets.length, columns: first.columns, rows: first.rows })
      : t('export.paperPages', { count: sheets.length });
  };
  const note = !scope
    ? t('export.nothing')
    : isTooLarge
      ? t(plan.largestScale > 0 ? 'export.tooLarge' : 'export.tooLargeAtAll', {
          ...size,
          scale: plan.largestScale,
        })
      : size
        ? t('export.pixels', size)
        : format === 'pdf'
          ? isTooMany
            ? t('export.tooManyPages', { count: sheets.length, most: mostSheets })
            : aboutSheets()
          : '';
  const parts: readonly Part[] = [
    'board',
    ...(format === 'pdf' && frames.length > 0 ? (['frames'] as const) : []),
    ...(selected.length > 0 ? (['selection'] as const) : []),
    ...(frames.length > 0 ? (['frame'] as const) : []),
  ];
  return (
    <Dialog
      title={t('export.title')}
      onClose={onClose}
      actions={
        <Button
          look="primary"
          isDisabled={!scope || isTooLarge || isTooMany || state === 'saving'}
          onPress={() => void save()}
        >
          {t(state === 'saving' ? 'export.saving' : 'export.save')}
        </Button>
      }
    >
      <div className="export-body">
        <div>
          <Choice<ExportFormat>
            label={t('export.format')}
            value={format}
            options={formats.map((id) => ({ id, name: t(`export.${id}`) }))}
            onChange={setFormat}
          />
          <p className="export-about">{t(`export.about.${format}`)}</p>
        </div>
        {parts.length > 1 ? (
          <Choice<Part>
            label={t('export.what')}
            value={part}
            options={parts.map((id) => ({ id, name: t(`export.${id}`) }))}
            onChange={setPart}
          />
        ) : null}
        {part === 'frame' ? (
          <label className="field">
            <span className="field-label">{t('export.whichFrame')}</span>
            <select
              className="field-input"
              value={frame}
              onChange={(event) => setFrame(event.target.value as RecordId)}
            >
              {frames.map((id, index) => (
                <option key={id} value={id}>
                  {titleOf(id, index)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {format === 'png' ? (
          <Choice<(typeof scales)[number]>
            label={t('export.scale')}
            value={scale}
            options={scales.map((id) => ({ id, name: `${id}×` }))}
            onChange={setScale}
          />
        ) : null}
        {format === 'pdf' ? (
          <label className="field">
            <span className="field-label">{t('export.paper')}</span>
            <select
              className="field-input"
              value={paper}
              onChange={(event) => setPaper(event.target.value as Paper)}
            >
              {papers.map((id) => (
                <option key={id} value={id}>
                  {t(`export.paper.${id}`)}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        {isCut ? (
          <Choice<Spread>
            label={t('export.spread')}
            value={spread}
            options={spreads.map((id) => ({ id, name: t(`export.spread.${id}`) }))}
            onChange={setSpread}
          />
        ) : null}
        <Choice<'yes' | 'no'>
          label={t('export.background')}
          value={background}
          options={[
            { id: 'yes', name: t('export.withBackground') },
            { id: 'no', name: t('export.seeThrough') },
          ]}
          onChange={setBackground}
        />
        <p
          role="status"
          className={isTooLarge || isTooMany ? 'export-note field-error' : 'export-note'}
        >
          {note}
        </p>
        {typeof state === 'object' ? (
          <p role="alert" className="field-error">
            {t('export.failed', { why: state.why })}
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}
