import type { BoardRecord } from '@feltline/board';
import { addExit, type ExitProps } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { recordFields } from '../fieldSpecs.ts';
import { Group } from '../Group.tsx';
import { RecordList } from '../RecordList.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** Why people leave here, and how many. */
export function ExitsGroup({ placement }: TouchpointPlace) {
  const { t } = useTranslation();
  const { read } = useRecords();
  const exits = recordsOf<ExitProps>(read, 'exit', (props) => props.placement === placement);
  return (
    <Group id="exits" title={t('details.group.exits')} summary={String(exits.length || '')}>
      <RecordList
        records={exits as unknown as BoardRecord[]}
        specs={recordFields.exit}
        addLabel="details.addExit"
        removeLabel="details.removeExit"
        add={(tx) => addExit(tx, tx.read, placement)}
      />
    </Group>
  );
}
