import type { Box } from '@feltline/geometry';
import type { ClipboardPayload } from './clipboard.ts';
import { checkNativeRecord } from './native-record.ts';

/** Reads what came from a clipboard, which can be anything. */
export function readClipboard(source: unknown): ClipboardPayload | undefined {
  const payload = (typeof source === 'string' ? parsed(source) : source) as
    | Partial<ClipboardPayload>
    | undefined;
  if (payload?.format !== 'feltline-clipboard' || payload.version !== 1) return undefined;
  const lists = [payload.records, payload.references];
  const fine = lists.every(
    (list) =>
      Array.isArray(list) &&
      list.every((record) => checkNativeRecord(record, () => {}) !== undefined),
  );
  const { roots, boxes, bound } = payload;
  if (!fine || !Array.isArray(roots) || !roots.every((id) => typeof id === 'string'))
    return undefined;
  if (typeof boxes !== 'object' || boxes === null || !Object.values(boxes).every(isBox))
    return undefined;
  if (
    typeof bound !== 'object' ||
    bound === null ||
    !Object.values(bound).every((id) => typeof id === 'string')
  )
    return undefined;
  return payload as ClipboardPayload;
}

const isBox = (value: unknown): value is Box =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((key) =>
    Number.isFinite((value as Record<string, unknown>)[key]),
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
