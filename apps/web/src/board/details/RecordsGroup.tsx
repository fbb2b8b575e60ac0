import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Group } from './Group.tsx';
import { RecordList, type RecordListProps } from './RecordList.tsx';

interface RecordsGroupProps extends RecordListProps {
  id: string;
  /** What is worth knowing while it is closed; without it how many there are. */
  summary?: string;
  /** What stands above the list, and below it. */
  before?: ReactNode;
  after?: ReactNode;
}

/** A group of the details that is a list of records: what there is, what can be done, what is expected. */
export function RecordsGroup({ id, summary, before, after, ...list }: RecordsGroupProps) {
  const { t } = useTranslation();
  return (
    <Group
      id={id}
      title={t(`details.group.${id}`)}
      summary={summary ?? String(list.records.length || '')}
    >
      {before}
      <RecordList {...list} />
      {after}
    </Group>
  );
}
