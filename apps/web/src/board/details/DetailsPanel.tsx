import './details.css';
import type { RecordId, Transaction } from '@feltline/board';
import { type KeyboardEvent, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditorState } from '../editorState.ts';
import type { SidePanelProps } from '../side/sideTabs.ts';
import { useToday } from '../today.ts';
import { focusReadable } from '../view/flyToRecord.ts';
import { useBoardVersion } from '../view/useBoardVersion.ts';
import { EmptyDetails } from './EmptyDetails.tsx';
import { LaneDetails } from './parts/LaneDetails.tsx';
import { MapDetails } from './parts/MapDetails.tsx';
import { PersonaDetails } from './parts/PersonaDetails.tsx';
import { StageDetails } from './parts/StageDetails.tsx';
import { StepDetails } from './parts/StepDetails.tsx';
import { onlyMap, type Subject, subjectOf } from './subjectOf.ts';
import { TouchpointDetails } from './touchpoint/TouchpointDetails.tsx';
import { type Records, RecordsProvider } from './useRecords.ts';

/** Everything about what is chosen on a map, in one place; the same records as on the board. */
export default function DetailsPanel({ session }: SidePanelProps) {
  const { editor, pictures } = session;
  const { t } = useTranslation();
  const today = useToday();
  // a slower clock than the canvas has: nobody reads faster
  const version = useBoardVersion(editor, 60);
  const isReadOnly = useEditorState(['readOnly'], (now) => now.readOnly);
  const chosen = useEditorState(['selection', 'board'], (now) => JSON.stringify(subjectOf(now)));
  const { read } = editor.board;
  const found = chosen ? (JSON.parse(chosen) as Subject) : undefined;
  const only = found ? undefined : onlyMap(read, editor.board.objects());
  const subject: Subject | undefined = found ?? (only && { kind: 'map', map: only });

  // a new one with every change of the board: what reads from it draws again
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is read
  const records = useMemo<Records>(
    () => ({
      editor,
      pictures,
      read,
      isReadOnly,
      today,
      change: (label, change) => {
        if (!editor.readOnly) editor.change(label, (tx: Transaction) => change(tx));
      },
      show: (id) => showRecord(editor, id),
    }),
    [editor, pictures, read, isReadOnly, today, version],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const isUndo = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyZ';
    const isRedo = event.ctrlKey && event.code === 'KeyY';
    if (!isUndo && !isRedo) return;
    // what is typed and not yet said is the field's own to take back
    if ((event.target as HTMLElement).dataset.draft !== undefined) return;
    event.preventDefault();
    event.stopPropagation();
    void editor.actions.run(isRedo || event.shiftKey ? 'redo' : 'undo');
  };
  return (
    <RecordsProvider value={records}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears the keys of the fields in it */}
      <div className="details" onKeyDown={onKeyDown}>
        {isReadOnly && subject ? <p className="details-note">{t('details.readOnly')}</p> : null}
        {subject ? <Of subject={subject} /> : <EmptyDetails />}
      </div>
    </RecordsProvider>
  );
}

function Of({ subject }: { subject: Subject }) {
  switch (subject.kind) {
    case 'touchpoint':
      return <TouchpointDetails key={subject.placement} {...subject} />;
    case 'stage':
      return <StageDetails key={subject.id} {...subject} />;
    case 'step':
      return <StepDetails key={subject.id} {...subject} />;
    case 'lane':
      return <LaneDetails key={subject.id} {...subject} />;
    case 'persona':
      return <PersonaDetails key={subject.id} {...subject} />;
    case 'map':
      return <MapDetails key={subject.map} {...subject} />;
  }
}

function showRecord(editor: Parameters<typeof focusReadable>[0], id: RecordId): void {
  const record = editor.board.get(id);
  const map = record?.props['map'] as RecordId | undefined;
  focusReadable(
    editor,
    map && record?.kind !== 'journey-map' ? { object: map, part: id } : { object: id },
  );
}
