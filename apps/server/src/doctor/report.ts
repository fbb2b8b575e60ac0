import { counted, sized } from '../backup/sizes.ts';
import { type BoardState, isSound } from './BoardState.ts';
import type { Examination } from './examine.ts';

/** With less than this nothing may soon be saved any more. */
const littleBytes = 200e6;

/** What an examination says to a person, fault by fault. */
export function faultsOf(found: Examination): string[] {
  return [
    ...found.fileFaults.map((fault) => `Database: ${fault}.`),
    ...(found.secretFault ? [found.secretFault] : []),
    ...found.boards.filter((board) => !isSound(board)).flatMap(boardFaults),
    ...found.pictureFaults.map(({ hash, reason }) => `Picture ${hash}: ${reason}.`),
  ];
}

export function overview(dataDir: string, found: Examination): string[] {
  const { boards, pictures, databaseBytes, freeBytes, setAside } = found;
  const records = boards.reduce(
    (sum, { content }) => sum + ('records' in content ? content.records : 0),
    0,
  );
  return [
    `${dataDir}: ${counted(boards.length, 'board')} with ${counted(records, 'record')}, ${counted(pictures, 'picture')}; database ${sized(databaseBytes)}, ${sized(freeBytes)} free on the disk.`,
    ...(freeBytes < littleBytes
      ? [
          'There is little room left on the disk: once it is full nothing is saved, and people are told so.',
        ]
      : []),
    ...setAside.map(
      ({ board, source, seq, at, reason, bytes }) =>
        `Set aside on ${day(at)}: board ${board}, ${source} row ${seq}${bytes === null ? '' : ` (${sized(bytes)})`}: ${reason}.`,
    ),
  ];
}

function boardFaults({ id, title, content, bad, hasNoSpare, badVersions }: BoardState): string[] {
  const name = title ? `Board ${id} (${title})` : `Board ${id}`;
  const lines = bad.map(({ table, key, reason, isMissing }) =>
    isMissing
      ? `${name}: ${table} row ${key} is missing: ${reason}.`
      : `${name}: ${table} row ${key} cannot be read: ${reason}.`,
  );
  if (title === undefined) lines.push(`${name} is not in the directory: nobody can open it.`);
  if (content.kind === 'incomplete')
    lines.push(`${name}: some changes build on missing ones and are left out.`);
  if (content.kind === 'older')
    lines.push(
      `${name} opens as it was on ${day(content.at)} (${counted(content.records, 'record')}): nothing newer can be read.`,
    );
  if (content.kind === 'lost') lines.push(`${name} cannot be opened: nothing of it can be read.`);
  if (hasNoSpare)
    lines.push(`${name}: its newest snapshot has no other that could stand in for it.`);
  for (const version of badVersions) lines.push(`${name}: the version ${version} cannot be read.`);
  return lines;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
