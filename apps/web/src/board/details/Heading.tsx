import type { BoardRecord } from '@feltline/board';
import type { ReactNode } from 'react';
import { WordsField } from './fields/WordsField.tsx';
import { useRecords } from './useRecords.ts';

interface HeadingProps {
  record: BoardRecord;
  /** What the field is called. */
  label: string;
  /** What it is, in a word, above its title. */
  kind: string;
  icon?: ReactNode;
  children?: ReactNode;
}

/** What is shown, by its title, which can be written here. */
export function Heading({ record, label, kind, icon, children }: HeadingProps) {
  const { change, isReadOnly } = useRecords();
  return (
    <header className="detail-heading">
      <div className="detail-kind">
        {icon}
        <span>{kind}</span>
      </div>
      <WordsField
        label={label}
        isLabelHidden
        wraps
        className="detail-title"
        value={record.text ?? ''}
        placeholder={label}
        isReadOnly={isReadOnly}
        onSay={(words) =>
          change('details.title', (tx) => {
            if (tx.record(record.id)) tx.setText(record.id, words.trim());
          })
        }
      />
      {children}
    </header>
  );
}
