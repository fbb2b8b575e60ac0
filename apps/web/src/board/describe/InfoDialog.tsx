import './describe.css';
import { RecordId } from '@feltline/board';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/Dialog.tsx';
import type { AskPanelProps } from '../asks/askPanels.ts';

/** What is known about an object: what it is, who made it and when, where it stands. */
export default function InfoDialog({ session, ask, onClose }: AskPanelProps) {
  const { t, i18n } = useTranslation();
  const { board } = session.editor;
  const id = RecordId(String((ask['ids'] as readonly string[])[0]));
  const record = board.get(id);
  const box = board.read.box(id);
  const { author, createdAt } = (record?.props ?? {}) as { author?: unknown; createdAt?: unknown };
  const number = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 0 });
  const kind = `mirror.kind.${record?.kind}`;
  const rows: readonly (readonly [string, string])[] = [
    ['kind', i18n.exists(kind) ? t(kind) : (record?.kind ?? '')],
    ...(typeof author === 'string' ? [['author', author] as const] : []),
    ...(typeof createdAt === 'number'
      ? [['created', new Date(createdAt).toLocaleString(i18n.language)] as const]
      : []),
    ...(box
      ? [
          ['size', `${number.format(box.width)} × ${number.format(box.height)}`] as const,
          ['place', `${number.format(box.x)}, ${number.format(box.y)}`] as const,
        ]
      : []),
  ];
  return (
    <Dialog title={t('find.info')} onClose={onClose}>
      <dl className="info">
        {rows.map(([name, words]) => (
          <div key={name} className="info-row">
            <dt>{t(`find.info.${name}`)}</dt>
            <dd dir="auto">{words}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
