import { defineObject, type RecordId } from '@feltline/board';
import * as v from 'valibot';
import { flags, recordId, soft } from './schema.ts';

export const pathKinds = ['main', 'alternative', 'exception', 'loop'] as const;

/** One way through a map; the title is its text. */
export interface PathProps {
  map: RecordId;
  pathKind: (typeof pathKinds)[number];
  /** Who goes this way, a set of ids; everybody where empty. */
  personas: Readonly<Record<string, true>>;
}

export const pathRecord = defineObject<PathProps>({
  kind: 'path',
  role: 'part',
  hasText: true,
  props: v.looseObject({
    map: recordId,
    pathKind: soft(v.picklist(pathKinds), 'main'),
    personas: soft(flags, {}),
  }),
  partOf: (path) => path.props.map,
  contents: (path, read) => read.partsOf(path.id),
});
