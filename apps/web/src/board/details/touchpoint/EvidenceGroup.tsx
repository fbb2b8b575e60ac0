import type { BoardRecord } from '@feltline/board';
import { addEvidence, type EvidenceRefProps, type TouchpointProps } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { TermButton } from '../../glossary/TermButton.tsx';
import { recordFields, touchpointFields } from '../fieldSpecs.ts';
import { RecordsGroup } from '../RecordsGroup.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';

/** What is assumption and what is not, and where it comes from. */
export function EvidenceGroup({ record }: { record: BoardRecord<TouchpointProps> }) {
  const { t } = useTranslation();
  const { read } = useRecords();
  const { evidence } = record.props;
  const of = { type: 'touchpoint', id: record.id } as const;
  return (
    <RecordsGroup
      id="evidence"
      summary={evidence ? t(`journey.evidence.${evidence}`) : ''}
      before={
        <>
          <SpecFields record={record as unknown as BoardRecord} specs={touchpointFields.evidence} />
          <TermButton term="evidence" />
        </>
      }
      records={
        recordsOf<EvidenceRefProps>(
          read,
          'evidence-ref',
          (props) => props.of.id === record.id,
        ) as unknown as BoardRecord[]
      }
      specs={recordFields['evidence-ref']}
      addLabel="details.addEvidence"
      removeLabel="details.removeEvidence"
      add={(tx) => addEvidence(tx, of, { evidence: evidence ?? 'research' })}
    />
  );
}
