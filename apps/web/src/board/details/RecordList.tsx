import type { BoardRecord, RecordId, Transaction } from '@feltline/board';
import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { FieldSpec } from './fieldSpecs.ts';
import { SpecFields } from './SpecFields.tsx';
import { useRecords } from './useRecords.ts';

export interface RecordListProps {
  records: readonly BoardRecord[];
  specs: readonly FieldSpec[];
  /** Key of what adding one is called. */
  addLabel: string;
  /** Key of what taking one away is called. */
  removeLabel: string;
  /** Without it the list adds in a way of its own. */
  add?: ((tx: Transaction) => RecordId) | undefined;
  remove?(tx: Transaction, id: RecordId): void;
  /** What stands above the fields of one. */
  lead?(record: BoardRecord): ReactNode;
  /** What stands under the fields of one. */
  more?(record: BoardRecord): ReactNode;
}

/** Records that stand beside another one: each a small card of fields, and a button for one more. */
export function RecordList({
  records,
  specs,
  addLabel,
  removeLabel,
  add,
  remove = (tx, id) => tx.remove(id),
  lead,
  more,
}: RecordListProps) {
  const { t } = useTranslation();
  const { change, isReadOnly } = useRecords();
  const list = useRef<HTMLUListElement>(null);
  const added = useRef<string>(undefined);
  useEffect(() => {
    if (!added.current) return;
    const card = list.current?.querySelector(`[data-record="${CSS.escape(added.current)}"]`);
    const field = card?.querySelector<HTMLElement>('input, textarea, select');
    if (!field) return;
    added.current = undefined;
    field.focus();
  });
  if (records.length === 0 && isReadOnly)
    return <p className="detail-hint">{t('details.nothing')}</p>;
  return (
    <>
      {records.length > 0 ? (
        <ul ref={list} className="detail-records">
          {records.map((record) => (
            <li key={record.id} className="detail-record" data-record={record.id}>
              {lead?.(record)}
              <SpecFields record={record} specs={specs} />
              {more?.(record)}
              {isReadOnly ? null : (
                <IconButton
                  className="detail-remove"
                  label={t(removeLabel)}
                  icon={<Trash2 />}
                  onPress={() => change(removeLabel, (tx) => remove(tx, record.id))}
                />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {add && !isReadOnly ? (
        <Button
          look="quiet"
          className="detail-add"
          onPress={() =>
            change(addLabel, (tx) => {
              added.current = add(tx);
            })
          }
        >
          <Plus aria-hidden="true" />
          {t(addLabel)}
        </Button>
      ) : null}
    </>
  );
}
