import {
  type InsightMend,
  type InsightRow,
  type InsightRows,
  type InsightWords,
  insightList,
} from '@feltline/journey';
import { ChevronRight, Download, MoreHorizontal, Pin } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Menu, MenuItem, MenuLine } from '../../ui/Menu.tsx';
import { InsightRowButton, PriorityCard } from './InsightRowButton.tsx';

/** So many lines are shown before somebody asks for all. */
const FIRST = 5;

export interface SectionActions {
  onGo(row: InsightRow): void;
  /** Nothing for readers. */
  onPin: ((list: string) => void) | undefined;
  onSave(list: string): void;
  /** Nothing for readers. */
  onMend: ((mend: InsightMend) => void) | undefined;
}

interface InsightSectionProps {
  id: string;
  found: InsightRows;
  words: InsightWords;
  actions: SectionActions;
  /** Nothing for those that are always open. */
  open?: boolean;
  onOpen?(open: boolean): void;
  /** In place of the lines, or above them. */
  picture?: ReactNode;
  hidesRows?: boolean;
  menuItems?: ReactNode;
}

/** One list with its name, its lines or why there are none, and what can be done with it. */
export function InsightSection({
  id,
  found,
  words,
  actions,
  open,
  onOpen,
  picture,
  hidesRows,
  menuItems,
}: InsightSectionProps) {
  const { t } = useTranslation();
  const title = useId();
  const name = t(`insights.list.${id}`);
  const isOpen = open ?? true;
  const { rows, summary } = found;
  return (
    <section
      className={classes('insight-section', onOpen && 'insight-folding')}
      aria-labelledby={title}
      data-list={id}
    >
      <div className="insight-head">
        {onOpen ? (
          <h3 id={title}>
            <button
              type="button"
              className="insight-fold"
              aria-expanded={isOpen}
              onClick={() => onOpen(!isOpen)}
            >
              <ChevronRight aria-hidden="true" />
              <span>{name}</span>
              <span className={classes('insight-count', rows.length === 0 && 'insight-none')}>
                {rows.length}
              </span>
            </button>
          </h3>
        ) : (
          <h2 id={title}>{name}</h2>
        )}
        {isOpen ? (
          <Menu
            label={t('insights.panel.more', { name })}
            placement="bottom end"
            trigger={
              <IconButton
                className="insight-more"
                label={t('insights.panel.more', { name })}
                icon={<MoreHorizontal />}
              />
            }
          >
            {menuItems}
            {menuItems ? <MenuLine /> : null}
            {actions.onPin ? (
              <MenuItem
                id="pin"
                label={t('insights.panel.pin')}
                icon={<Pin />}
                onAction={() => actions.onPin?.(id)}
              />
            ) : null}
            <MenuItem
              id="csv"
              label={t('insights.panel.csv')}
              icon={<Download />}
              onAction={() => actions.onSave(id)}
            />
          </Menu>
        ) : null}
      </div>
      {isOpen ? (
        <>
          <p className="insight-about">{t(`insights.about.${id}`)}</p>
          {rows.length === 0 ? (
            <Empty id={id} actions={actions} isDone={summary?.key === 'insights.atTarget'} />
          ) : (
            <>
              {picture}
              {hidesRows ? null : <Lines id={id} rows={rows} words={words} onGo={actions.onGo} />}
            </>
          )}
          {summary ? <p className="insight-summary">{words.said(summary)}</p> : null}
        </>
      ) : null}
    </section>
  );
}

function Lines({
  id,
  rows,
  words,
  onGo,
}: {
  id: string;
  rows: readonly InsightRow[];
  words: InsightWords;
  onGo(row: InsightRow): void;
}) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const first = id === 'priority' ? 3 : FIRST;
  const shown = isWhole ? rows : rows.slice(0, first);
  const groupOf = ({ group }: InsightRow) => (group === undefined ? '' : words.said(group));
  const isRanked = id === 'priority';
  const List = isRanked ? 'ol' : 'ul';
  return (
    <>
      <List className={isRanked ? 'insight-cards' : 'insight-rows'}>
        {shown.map((row, i) => {
          const group = groupOf(row);
          const before = i === 0 ? undefined : groupOf(shown[i - 1] as InsightRow);
          return (
            <li key={row.key}>
              {group && group !== before ? (
                <span className="insight-group" dir="auto">
                  {group}
                </span>
              ) : null}
              {isRanked ? (
                <PriorityCard row={row} rank={i + 1} words={words} onGo={onGo} />
              ) : (
                <InsightRowButton
                  row={row}
                  rank={id === 'opportunities' ? i + 1 : undefined}
                  words={words}
                  onGo={onGo}
                />
              )}
            </li>
          );
        })}
      </List>
      {rows.length > first ? (
        <Button look="quiet" className="insight-all" onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('insights.panel.fewer') : t('insights.panel.all', { count: rows.length })}
        </Button>
      ) : null}
    </>
  );
}

/** Why there is nothing, and what mends it where nothing is not good. */
function Empty({ id, actions, isDone }: { id: string; actions: SectionActions; isDone: boolean }) {
  const { t } = useTranslation();
  const mend = isDone ? undefined : insightList(id)?.mend;
  return (
    <div className="insight-empty">
      <p>{t(mend ? `insights.none.${mend}` : `insights.good.${id}`)}</p>
      {mend && actions.onMend ? (
        <Button className="insight-mend" onPress={() => actions.onMend?.(mend)}>
          {t(`insights.mend.${mend}`)}
        </Button>
      ) : null}
    </div>
  );
}
