import type { RecordId } from '@feltline/board';
import type { Ask, Editor } from '@feltline/editor';
import { useState } from 'react';
import { subjectOf } from '../details/subjectOf.ts';

/** The map that was asked for, else the one that something is chosen of, else the first of the board. */
export function useAskedMap(editor: Editor, ask: Ask) {
  const { read } = editor.board;
  const maps = editor.board.objects().filter((id) => read.record(id)?.kind === 'journey-map');
  const [wanted, setMap] = useState<RecordId | undefined>(
    () => (ask['map'] as RecordId | undefined) ?? subjectOf(editor)?.map,
  );
  const map = wanted !== undefined && maps.includes(wanted) ? wanted : maps[0];
  return { map, maps, setMap };
}
