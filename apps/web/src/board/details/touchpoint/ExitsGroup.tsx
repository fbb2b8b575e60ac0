import type { BoardRecord } from '@feltline/board';
import { addExit, type ExitProps } from '@feltline/journey';
import { recordFields } from '../fieldSpecs.ts';
import { RecordsGroup } from '../RecordsGroup.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** Why people leave here, and how many. */
export function ExitsGroup({ placement }: TouchpointPlace) {
  const { read } = useRecords();
  const exits = recordsOf<ExitProps>(read, 'exit', (props) => props.placement === placement);
  return (
    <RecordsGroup
      id="exits"
      records={exits as unknown as BoardRecord[]}
      specs={recordFields.exit}
      addLabel="details.addExit"
      removeLabel="details.removeExit"
      add={(tx) => addExit(tx, tx.read, placement)}
    />
  );
}
