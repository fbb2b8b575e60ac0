import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components/Tabs';
import { useTranslation } from 'react-i18next';
import { ProblemTable } from './ImportProblems.tsx';
import { type ImportPlan, type PreviewRow, rowStates } from './plan/ImportPlan.ts';

/** More rows than these are a number. */
const SHOWN = 200;

/** The rows of a file by what becomes of them, with their number. */
export function RowTabs({ file, plan }: { file: string; plan: ImportPlan }) {
  const { t } = useTranslation();
  const { problems, rows, format } = plan;
  const states = rowStates.filter((state) => state === 'new' || (rows[state]?.length ?? 0) > 0);
  const first = problems.length > 0 ? 'invalid' : states.find((state) => rows[state]?.length);
  const [chosen, setChosen] = useState<string>();
  const bad = new Set(problems.map(({ row }) => row)).size;
  return (
    <>
      {bad > 0 ? (
        <p role="alert" className="import-bad">
          {t('preview.bad', { file, count: bad })}
        </p>
      ) : null}
      <Tabs
        className="import-tabs"
        selectedKey={chosen ?? first ?? 'new'}
        onSelectionChange={(key) => setChosen(String(key))}
      >
        <TabList className="import-tab-list" aria-label={t('preview.rows')}>
          {states.map((state) => (
            <Tab key={state} id={state} className="import-tab">
              {t(`preview.state.${state}`)}{' '}
              <b>{format === 'json' ? sum(rows[state]) : (rows[state]?.length ?? 0)}</b>
            </Tab>
          ))}
          {bad > 0 ? (
            <Tab id="invalid" className="import-tab">
              {t('preview.state.invalid')} <b>{bad}</b>
            </Tab>
          ) : null}
        </TabList>
        {states.map((state) => (
          <TabPanel key={state} id={state} className="import-tab-panel">
            <p className="import-tab-about">{t(`preview.about.${state}`)}</p>
            <Rows rows={rows[state] ?? []} isCounted={format === 'json'} />
          </TabPanel>
        ))}
        {bad > 0 ? (
          <TabPanel id="invalid" className="import-tab-panel import-problems">
            <p className="import-tab-about">{t('preview.about.invalid')}</p>
            <ProblemTable errors={problems} />
          </TabPanel>
        ) : null}
      </Tabs>
    </>
  );
}

function sum(rows: readonly PreviewRow[] = []): number {
  return rows.reduce((total, { place }) => total + Number(place), 0);
}

function Rows({ rows, isCounted }: { rows: readonly PreviewRow[]; isCounted: boolean }) {
  const { t } = useTranslation();
  const hasNumbers = rows.some(({ row }) => row !== undefined);
  return (
    <>
      <table className="import-rows">
        <tbody>
          {rows.slice(0, SHOWN).map(({ row, title, place, changes = [] }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no other name than their place
            <tr key={i}>
              {hasNumbers ? <td className="import-row-number">{row}</td> : null}
              <td dir="auto">
                {isCounted ? t(title) : title}
                {changes.map(({ column, from, to }, n) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <span key={n} className="import-change">
                    <b>{column}</b> <s dir="auto">{from || t('preview.nothing')}</s>{' '}
                    <span aria-hidden="true" className="import-arrow">
                      →
                    </span>{' '}
                    <span dir="auto">{to || t('preview.nothing')}</span>
                  </span>
                ))}
              </td>
              <td dir="auto" className="import-row-place">
                {place}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN ? <p>{t('import.more', { count: rows.length - SHOWN })}</p> : null}
      {rows.length === 0 ? <p className="import-tab-about">{t('preview.none')}</p> : null}
    </>
  );
}
