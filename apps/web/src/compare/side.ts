import { importNativeJson, type Read, type RecordId } from '@feltline/board';
import {
  type JourneyFacts,
  type JourneyMapProps,
  journeyFacts,
  readOfRecords,
} from '@feltline/journey';
import { callJson } from '../api/callApi.ts';
import { type FileProblem, readImportFile } from '../import/importFile.ts';
import { jsonProblem } from '../import/jsonProblem.ts';

/** One side of a comparison: a map somewhere. */
export interface Side {
  readonly id: string;
  readonly title: string;
  /** The board it stands on; nothing for the open one. */
  readonly records?: Read;
  readonly map: RecordId;
}

export interface KeptVersion {
  readonly id: string;
  readonly label: string;
  readonly createdAt: string;
}

/** The versions that the server keeps of a board, the newest first; none for who may not change it. */
export async function keptVersions(boardId: string, token: string): Promise<KeptVersion[]> {
  const path = `/boards/${boardId}/versions?limit=200`;
  return (await callJson<{ versions: KeptVersion[] }>(path, { token })).versions;
}

/** The maps of a kept version. */
export async function sidesOfVersion(
  boardId: string,
  token: string,
  version: KeptVersion,
  label: string,
): Promise<Side[]> {
  const file = await callJson<unknown>(`/boards/${boardId}/versions/${version.id}`, { token });
  const read = importNativeJson(file);
  return 'errors' in read ? [] : sidesOn(readOfRecords(read.records), version.id, label);
}

/** The maps of an exported board. */
export async function sidesOfFile(
  file: File,
): Promise<Side[] | { errors: readonly FileProblem[] }> {
  const read = await readImportFile(file);
  if ('errors' in read) return read;
  const board = importNativeJson(new TextDecoder().decode(read.content));
  if ('errors' in board) return { errors: board.errors.map(jsonProblem) };
  const sides = sidesOn(readOfRecords(board.records), `file:${file.name}`, file.name);
  if (sides.length > 0) return sides;
  const nothing = { got: 'nothing', gotWords: { key: 'import.json.nothing' } };
  const expected = { expected: 'a map', expectedWords: { key: 'compare.needsMap' } };
  return { errors: [{ ...nothing, ...expected }] };
}

function sidesOn(records: Read, id: string, label: string): Side[] {
  const maps = records.ofKind('journey-map').filter((map) => !records.record(map)?.problem);
  return maps.map((map) => ({
    id: `${id} ${map}`,
    title: maps.length === 1 ? label : `${label} · ${records.record(map)?.text ?? ''}`,
    records,
    map,
  }));
}

/** What the analyses know of a side; nothing if its map has gone. */
export function factsOf({ records, map }: Side, own: Read): JourneyFacts | undefined {
  const read = records ?? own;
  return read.record(map)?.kind === 'journey-map' ? journeyFacts(map, read) : undefined;
}

/** Whether it is how things are, shall be, or were found to be. */
export function stateOf({ records, map }: Side, own: Read): JourneyMapProps['state'] {
  const props = (records ?? own).record(map)?.props as Partial<JourneyMapProps> | undefined;
  return props?.state ?? 'current';
}
