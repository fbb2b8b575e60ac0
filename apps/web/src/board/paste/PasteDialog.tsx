import './paste.css';
import { gridMakers, gridSurroundings, type PastedGrid, pasteGrid } from '@feltline/editor';
import type { Point } from '@feltline/geometry';
import { planWideTable } from '@feltline/journey';
import { giveTablePlanner } from '@feltline/objects/map-table';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { directionOf } from '../../i18n/languages.ts';
import { onThemeChange } from '../../theme/theme.ts';
import { Button } from '../../ui/Button.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';
import { paintGridPreview } from './paintGridPreview.ts';
import { isTouchpointList, touchpointCsvOf } from './touchpointCsvOf.ts';

giveTablePlanner(planWideTable);

const WIDTH = 592;
const HEIGHT = 300;
/** Not a kind: the cells go to the import of touchpoint lists. */
const CSV = 'touchpoint-csv';

/** Asks what copied cells shall become and shows what will happen. */
export default function PasteDialog({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { editor } = session;
  const grid = ask.grid as PastedGrid;
  const at = ask.at as Point;
  const makers = gridMakers(editor, grid);
  const isList = isTouchpointList(grid);
  const [kind, setKind] = useState(() => {
    const meant = makers.find(({ maker }) => maker.isMeant?.(grid)) ?? makers[0];
    return isList ? CSV : (meant?.kind ?? '');
  });
  const maker = makers.find((one) => one.kind === kind)?.maker;
  const canvas = useRef<HTMLCanvasElement>(null);

  useEffect(() => {
    const paint = () => {
      if (!canvas.current || !maker) return;
      const around = gridSurroundings(editor, kind, { x: 0, y: 0 });
      void paintGridPreview(canvas.current, maker, grid, around, directionOf(i18n.language));
    };
    paint();
    return onThemeChange(paint);
  }, [editor, maker, kind, grid, i18n.language]);

  const paste = () => {
    onClose();
    if (editor.readOnly) return;
    if (kind === CSV)
      editor.ask({ what: 'import', file: touchpointCsvOf(grid, t('paste.csvFile')), at });
    else pasteGrid(editor, grid, kind, at);
  };
  const options = [
    ...(isList ? [{ id: CSV, name: t('paste.csv') }] : []),
    ...makers.map(({ kind: id, maker: { label } }) => ({ id, name: t(label) })),
  ];
  const rows = grid.rows.length;
  const about = maker
    ? t(maker.about, { cells: grid.cells, rows, columns: grid.columns, count: maker.count(grid) })
    : t('paste.csvAbout');
  return (
    <Dialog
      title={
        grid.columns === 1
          ? t('paste.titleLines', { count: rows })
          : t('paste.title', { rows, columns: grid.columns })
      }
      width="medium"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('paste.cancel')}</Button>
          <Button look="primary" onPress={paste}>
            {t('paste.do')}
          </Button>
        </>
      }
    >
      <form
        className="paste-body"
        onSubmit={(event) => {
          event.preventDefault();
          paste();
        }}
      >
        <Choice label={t('paste.as')} value={kind} options={options} onChange={setKind} autoFocus />
        <p className="paste-about" role="status">
          {about}
        </p>
        {maker ? (
          <canvas
            ref={canvas}
            className="paste-preview"
            width={WIDTH * 2}
            height={HEIGHT * 2}
            role="img"
            aria-label={t('paste.preview')}
          />
        ) : (
          <Cells grid={grid} />
        )}
        <input type="submit" hidden />
      </form>
    </Dialog>
  );
}

/** The first cells as they were copied. */
function Cells({ grid }: { grid: PastedGrid }) {
  return (
    <div className="paste-cells">
      <table>
        <tbody>
          {grid.rows.slice(0, 6).map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cells have no other name than their place
            <tr key={i}>
              {row.slice(0, 8).map(({ text }, j) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <td key={j} dir="auto">
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
