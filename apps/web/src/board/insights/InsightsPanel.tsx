import './insights.css';
import type { RecordId } from '@feltline/board';
import {
  type InsightListId,
  type InsightMend,
  type InsightRow,
  InsightWords,
  insightList,
  insightListIds,
} from '@feltline/journey';
import { CalendarClock } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { MenuItem } from '../../ui/Menu.tsx';
import { useEditorState } from '../editorState.ts';
import { mapsOf } from '../menu/mapsOf.ts';
import type { SidePanelProps } from '../side/sideTabs.ts';
import { useToday } from '../today.ts';
import { flyToRecord } from '../view/flyToRecord.ts';
import { CoverageMatrix } from './CoverageMatrix.tsx';
import type { CoverageBy } from './coverageTable.ts';
import { GapChart } from './GapChart.tsx';
import { InsightChoices } from './InsightChoices.tsx';
import { InsightSection, type SectionActions } from './InsightSection.tsx';
import type { InsightAnswer } from './InsightSource.ts';
import { pinInsight } from './pinInsight.ts';
import { saveInsightCsv } from './saveInsightCsv.ts';
import { useInsights } from './useInsights.ts';
import { ValueEffort } from './ValueEffort.tsx';

const groups = ['work', 'feelings', 'measured', 'quality'] as const;
const coverages: readonly CoverageBy[] = ['type', 'channel', 'owner'];

/** What the maps of the board say: what to fix first, and every other answer that they give. */
export default function InsightsPanel({ session, ask }: SidePanelProps) {
  const { t } = useTranslation();
  const { editor } = session;
  const readOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const maps: readonly { id: RecordId; title: string }[] = JSON.parse(
    useEditorState(['board'], ({ board }) => JSON.stringify(mapsOf(board))),
  );
  const [chosen, setChosen] = useState<RecordId>();
  const wanted = ask?.['map'] as RecordId | undefined;
  useEffect(() => wanted && setChosen(wanted), [wanted]);
  const selected = useEditorState(['selection'], ({ selection }) => selection.only);
  const isMap = maps.some(({ id }) => id === selected);
  useEffect(() => {
    if (isMap) setChosen(selected);
  }, [isMap, selected]);
  const map = maps.find(({ id }) => id === chosen) ?? maps[0];
  if (!map) {
    return (
      <div className="insight-empty insight-no-map">
        <p>{t('insights.panel.noMap')}</p>
        {readOnly ? null : (
          <>
            <Button onPress={() => void editor.actions.run('templates')}>
              {t('insights.panel.template')}
            </Button>
            <Button onPress={() => void editor.actions.run('import')}>
              {t('insights.panel.import')}
            </Button>
          </>
        )}
      </div>
    );
  }
  return (
    <MapInsights
      key={map.id}
      session={session}
      ask={ask}
      map={map.id}
      maps={maps}
      onMap={setChosen}
    />
  );
}

interface MapInsightsProps extends SidePanelProps {
  map: RecordId;
  maps: readonly { id: RecordId; title: string }[];
  onMap(map: RecordId): void;
}

function MapInsights({ session, ask, map, maps, onMap }: MapInsightsProps) {
  const date = useToday();
  const [persona, setPersona] = useState<string | undefined>(
    ask?.['persona'] as string | undefined,
  );
  const [path, setPath] = useState<RecordId>();
  const answer = useInsights(session, { map, date, persona, path });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const place = useRef<HTMLDivElement>(null);
  const showList = (list: string) => {
    setOpen((before) => new Set([...before, list]));
    requestAnimationFrame(() => {
      const section = place.current?.querySelector<HTMLElement>(`[data-list="${list}"]`);
      section?.scrollIntoView({ block: 'start' });
      section?.querySelector<HTMLElement>('button')?.focus({ preventScroll: true });
    });
  };
  const isThere = answer !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each time it is asked for
  useEffect(() => {
    if (isThere && typeof ask?.['list'] === 'string') showList(ask['list']);
  }, [ask, isThere]);
  return (
    <div className="insights" ref={place}>
      <InsightChoices
        session={session}
        maps={maps}
        map={map}
        answer={answer}
        persona={persona}
        path={path}
        onMap={onMap}
        onPersona={setPersona}
        onPath={setPath}
      />
      {answer ? (
        <Sections
          session={session}
          answer={answer}
          open={open}
          onOpen={(list, isOpen) => {
            const next = new Set(open);
            if (isOpen) next.add(list);
            else next.delete(list);
            setOpen(next);
          }}
          onShow={showList}
        />
      ) : null}
    </div>
  );
}

interface SectionsProps extends Pick<SidePanelProps, 'session'> {
  answer: InsightAnswer;
  open: ReadonlySet<string>;
  onOpen(list: string, isOpen: boolean): void;
  onShow(list: string): void;
}

function Sections({ session, answer, open, onOpen, onShow }: SectionsProps) {
  const { t, i18n } = useTranslation();
  const [by, setBy] = useState<CoverageBy>('type');
  const readOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const words = useMemo(
    () => new InsightWords((key, vars) => t(key, { ...vars }), i18n.language),
    [t, i18n.language],
  );
  const go = (row: InsightRow) => {
    if (row.go) flyToRecord(session, row.go);
  };
  const actions: SectionActions = {
    onGo: go,
    onPin: readOnly ? undefined : (list) => void pinInsight(session, list, answer),
    onSave: (list) => saveInsightCsv(list, t(`insights.list.${list}`), session.boardId, answer),
    onMend: readOnly ? undefined : (mend) => mendNow(session, mend, answer),
  };
  const section = (id: InsightListId, more: Partial<Parameters<typeof InsightSection>[0]> = {}) => (
    <InsightSection
      key={id}
      id={id}
      found={answer.lists[id] ?? { rows: [] }}
      words={words}
      actions={actions}
      {...more}
    />
  );
  const valueEffort = (
    <ValueEffort
      rows={answer.lists.opportunities?.rows ?? []}
      words={words}
      onGo={go}
      onRate={
        readOnly
          ? undefined
          : (id, rating) =>
              session.editor.change('insights.panel.rate', (tx) => tx.update(id, { props: rating }))
      }
    />
  );
  const due = answer.lists.overdue?.rows.length ?? 0;
  return (
    <>
      {section('priority')}
      {section('gaps', {
        picture: (
          <GapChart
            rows={answer.lists.gaps?.rows ?? []}
            words={words}
            legend={[t('insights.panel.felt'), t('insights.panel.measured')]}
            onGo={go}
          />
        ),
      })}
      {section('coverage', {
        hidesRows: true,
        picture: <Coverage answer={answer} by={by} />,
        menuItems: coverages.map((one) => (
          <MenuItem
            key={one}
            id={`by-${one}`}
            label={t(`insights.panel.by.${one}`)}
            isChosen={by === one}
            onAction={() => setBy(one)}
          />
        )),
      })}
      {due > 0 ? (
        <button type="button" className="insight-due" onClick={() => onShow('overdue')}>
          <CalendarClock aria-hidden="true" />
          {t('insights.panel.due', { count: due })}
        </button>
      ) : null}
      {groups.map((group) => (
        <div key={group} className="insight-groups">
          <h2 className="insight-group-name">{t(`insights.group.${group}`)}</h2>
          {insightListIds
            .filter((id) => insightList(id)?.group === group)
            .map((id) =>
              section(id, {
                open: open.has(id),
                onOpen: (isOpen) => onOpen(id, isOpen),
                ...(id === 'opportunities' ? { picture: valueEffort } : {}),
              }),
            )}
        </div>
      ))}
      <p className="insight-foot">{t('insights.panel.estimates')}</p>
    </>
  );
}

function Coverage({ answer, by }: { answer: InsightAnswer; by: CoverageBy }) {
  const { t } = useTranslation();
  const singles = (answer.lists.coverage?.rows ?? []).filter(({ notes }) =>
    notes.some((note) => typeof note === 'object' && note.key === 'insights.singleChannel'),
  );
  const names = singles.flatMap(({ title }) => (typeof title === 'string' ? [title] : []));
  return (
    <>
      <CoverageMatrix facts={answer.from.facts} by={by} />
      {names.length > 0 ? (
        <p className="insight-summary">
          {t('insights.panel.single', { stages: names.join(', ') })}
        </p>
      ) : null}
    </>
  );
}

/** Takes the person to where what is missing is filled in. */
function mendNow(
  session: SidePanelProps['session'],
  mend: InsightMend,
  answer: InsightAnswer,
): void {
  const { editor } = session;
  const { facts } = answer.from;
  const first = facts.places[0]?.placement;
  if (mend === 'import') return editor.ask({ what: 'import', isSurvey: true });
  if (mend === 'emotions') {
    const lane = facts.model.lanes.find(({ props }) => props.type === 'emotion');
    return void flyToRecord(session, lane?.id ?? facts.map);
  }
  flyToRecord(session, first ?? facts.map);
  if (mend === 'details' && first) editor.ask({ what: 'side', tab: 'touchpoint' });
}
