import type { JourneyFacts } from '@feltline/journey';
import { mapViewOf, setMapFilter } from '@feltline/objects/map-view';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../../ui/classes.ts';
import { tooltipOf } from '../../ui/tooltip.ts';
import { useEditor, useEditorState } from '../editorState.ts';
import { type CoverageBy, coverageTable } from './coverageTable.ts';

/** Stages against channels; a cell shows on the map what it counts, and pressed again all of it. */
export function CoverageMatrix({ facts, by }: { facts: JourneyFacts; by: CoverageBy }) {
  const { t } = useTranslation();
  const editor = useEditor();
  const shown = useEditorState(['views'], (now) =>
    JSON.stringify(mapViewOf(now, facts.map).filter ?? null),
  );
  const lines = coverageTable(facts, by);
  return (
    <div className="coverage" tabIndex={-1}>
      <table style={{ '--stages': facts.stages.length } as CSSProperties}>
        <caption className="visually-hidden">{t('insights.list.coverage')}</caption>
        <thead>
          <tr>
            <td />
            {facts.stages.map(({ id, title }) => (
              <th key={id} scope="col" {...tooltipOf(title || t('insights.untitled'), 'top')}>
                <span dir="auto">{title || t('insights.untitled')}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, type, name, cells }) => (
            <tr key={key}>
              <th scope="row">
                <span dir="auto">
                  {type ? t(`journey.channel.${type}`) : (name ?? t('insights.panel.unsaid'))}
                </span>
              </th>
              {cells.map(({ count, filter }, i) => {
                const isOn = shown === JSON.stringify(filter);
                return (
                  <td key={facts.stages[i]?.id}>
                    {count === 0 ? (
                      <span className="coverage-cell">
                        <span className="visually-hidden">0</span>
                      </span>
                    ) : (
                      <button
                        type="button"
                        aria-pressed={isOn}
                        aria-label={t('insights.panel.showCell', {
                          channel: type
                            ? t(`journey.channel.${type}`)
                            : (name ?? t('insights.panel.unsaid')),
                          stage: facts.stages[i]?.title ?? '',
                          count,
                        })}
                        className={classes(
                          'coverage-cell',
                          `coverage-${type ?? 'other'}`,
                          count > 1 && 'coverage-many',
                        )}
                        onClick={() => setMapFilter(editor, facts.map, isOn ? undefined : filter)}
                      >
                        {count}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
