import './lists.css';
import { type Board, fileName, type RecordId, toNativeJson } from '@feltline/board';
import {
  writeActionsCsv,
  writeMarkdown,
  writeMermaid,
  writeOpportunitiesCsv,
  writePriorityCsv,
  writeTouchpointCsv,
  writeWideCsv,
} from '@feltline/journey';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AskPanelProps } from '../board/asks/askPanels.ts';
import { saveFile } from '../board/menu/saveFile.ts';
import { useToday } from '../board/today.ts';
import { mapsOn } from '../import/mapPlace.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

interface Wishes {
  readonly board: Board;
  readonly map: RecordId;
  readonly date: string;
  readonly locale: string;
  readonly linkTo: (record: string) => string;
}

const BOM = '\uFEFF';
const csv = 'text/csv;charset=utf-8';

/** What of a map can be saved as a text, in the order in which people ask for it. */
const lists = [
  {
    id: 'touchpoints',
    extension: () => 'csv',
    type: csv,
    write: ({ board, map }: Wishes) => writeTouchpointCsv(map, board.read, { bom: true }),
  },
  {
    id: 'table',
    extension: () => 'csv',
    type: csv,
    write: ({ board, map }: Wishes) => BOM + writeWideCsv(map, board.read),
  },
  {
    id: 'priority',
    extension: () => 'csv',
    type: csv,
    write: ({ board, map, linkTo }: Wishes) => writePriorityCsv(map, board.read, { linkTo }),
  },
  {
    id: 'opportunities',
    extension: () => 'csv',
    type: csv,
    write: ({ board, map, linkTo }: Wishes) => writeOpportunitiesCsv(map, board.read, { linkTo }),
  },
  {
    id: 'actions',
    extension: () => 'csv',
    type: csv,
    write: ({ board, map, linkTo }: Wishes) => writeActionsCsv(map, board.read, { linkTo }),
  },
  {
    id: 'report',
    extension: () => 'md',
    type: 'text/markdown;charset=utf-8',
    write: ({ board, map, date, locale, linkTo }: Wishes) =>
      writeMarkdown(map, board.read, { date, locale, linkTo }),
  },
  {
    id: 'mermaid',
    extension: (text: string) => (text.startsWith('```') ? 'md' : 'mmd'),
    type: 'text/plain;charset=utf-8',
    write: ({ board, map }: Wishes) => writeMermaid(map, board.read),
  },
] as const;

/** A map as lists, a report or a diagram, and the board as a file. Loaded when it is needed. */
export default function ListsDialog({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { board, boardId } = session;
  const date = useToday();
  const maps = mapsOn(board);
  const [chosen, setMap] = useState((ask['map'] as RecordId | undefined) ?? maps[0]?.id);
  const map = maps.find(({ id }) => id === chosen) ?? maps[0];
  const save = ({ id, write, extension, type }: (typeof lists)[number]) => {
    if (!map) return;
    const linkTo = (record: string) =>
      `${location.origin}/b/${boardId}#at=${encodeURIComponent(record)}`;
    const text = write({ board, map: map.id, date, locale: i18n.language, linkTo });
    const name = `${map.title || board.title.get()} ${id === 'touchpoints' ? '' : t(`lists.${id}.short`)}`;
    saveFile(fileName(name.trim(), extension(text)), text, type);
  };
  return (
    <Dialog title={t('menu.lists')} width="medium" onClose={onClose}>
      <div className="lists">
        {maps.length > 1 ? (
          <label className="lists-map">
            <span>{t('lists.of')}</span>
            <select value={map?.id} onChange={(event) => setMap(event.target.value as RecordId)}>
              {maps.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title || t('preview.untitledMap')}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <ul>
          {map
            ? lists.map((list) => (
                <li key={list.id}>
                  <div>
                    <b>{t(`lists.${list.id}`)}</b>
                    <p>{t(`lists.${list.id}.about`)}</p>
                  </div>
                  <Button
                    aria-label={t('lists.saveOf', { list: t(`lists.${list.id}`) })}
                    onPress={() => save(list)}
                  >
                    {t('lists.save')}
                  </Button>
                </li>
              ))
            : null}
          <li>
            <div>
              <b>{t('menu.json')}</b>
              <p>{t('lists.json.about')}</p>
            </div>
            <Button
              aria-label={t('lists.saveOf', { list: t('menu.json') })}
              onPress={() => {
                const text = JSON.stringify(toNativeJson(board), null, 2);
                saveFile(fileName(board.title.get(), 'journey.json'), text, 'application/json');
              }}
            >
              {t('lists.save')}
            </Button>
          </li>
        </ul>
      </div>
    </Dialog>
  );
}
