import type { RecordId } from '@feltline/board';
import type { MapComparison } from '@feltline/journey';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface ChangeListProps {
  found: MapComparison;
  personas: readonly string[];
  /** Flies to a placement of the later map; nothing where it is not on the board. */
  onFly?(placement: RecordId): void;
  onFlyBefore?(placement: RecordId): void;
}

/** What was added, removed, moved and changed, and how it feels; a press flies there. */
export function ChangeList({ found, personas, onFly, onFlyBefore }: ChangeListProps) {
  const { t, i18n } = useTranslation();
  const { added, removed, moved, changed, points, mean, area } = found;
  const number = (value: number, signed = false) =>
    new Intl.NumberFormat(i18n.language, {
      maximumFractionDigits: 2,
      signDisplay: signed ? 'exceptZero' : 'auto',
    })
      .format(value)
      .replace('-', '−');
  const feeling = (value: number | undefined) => (value === undefined ? '?' : number(value, true));
  const place = (title: string, placement: RecordId, fly: ((id: RecordId) => void) | undefined) =>
    fly ? (
      <button type="button" className="compare-place" dir="auto" onClick={() => fly(placement)}>
        {title || t('compare.untitled')}
      </button>
    ) : (
      <span dir="auto">{title || t('compare.untitled')}</span>
    );
  const isSame = [added, removed, moved, changed, points].every((list) => list.length === 0);
  return (
    <div className="compare-changes">
      <table className="compare-sums">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('compare.mean')}</th>
            <th scope="col">{t('compare.area')}</th>
          </tr>
        </thead>
        <tbody>
          {personas.map((name) => (
            <tr key={name}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {[mean.get(name), area.get(name)].map((difference, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the two columns
                <td key={i} dir="ltr">
                  {difference
                    ? `${number(difference.from, true)} → ${number(difference.to, true)} (${number(difference.delta, true)})`
                    : '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {isSame ? <p className="compare-hint">{t('compare.same')}</p> : null}
      <Group name={t('compare.points')} count={points.length}>
        {points.map(({ place: at, persona, from, to }) => (
          <li key={`${at.placement} ${persona}`}>
            {place(at.title, at.placement, onFly)}
            <span dir="auto">{persona}</span>
            <span dir="ltr">
              {feeling(from)} → {feeling(to)}
            </span>
          </li>
        ))}
      </Group>
      <Group name={t('compare.added')} count={added.length}>
        {added.map((one) => (
          <li key={one.placement}>{place(one.title, one.placement, onFly)}</li>
        ))}
      </Group>
      <Group name={t('compare.removed')} count={removed.length}>
        {removed.map((one) => (
          <li key={one.placement}>{place(one.title, one.placement, onFlyBefore)}</li>
        ))}
      </Group>
      <Group name={t('compare.moved')} count={moved.length}>
        {moved.map(({ place: at, from, to }) => (
          <li key={at.placement}>
            {place(at.title, at.placement, onFly)}
            <span dir="auto">
              {from} <Arrow /> {to}
            </span>
          </li>
        ))}
      </Group>
      <Group name={t('compare.changed')} count={changed.length}>
        {changed.map(({ place: at, field, from, to }) => (
          <li key={`${at.placement} ${field}`}>
            {place(at.title, at.placement, onFly)}
            <span>{field}</span>
            <span dir="auto">
              {shown(from)} <Arrow /> {shown(to)}
            </span>
          </li>
        ))}
      </Group>
    </div>
  );
}

function Group({ name, count, children }: { name: string; count: number; children: ReactNode }) {
  if (count === 0) return null;
  return (
    <section>
      <h3>
        {name} <b>{count}</b>
      </h3>
      <ul>{children}</ul>
    </section>
  );
}

function Arrow() {
  return (
    <span aria-hidden="true" className="compare-arrow">
      →
    </span>
  );
}

function shown(value: unknown): string {
  if (value === undefined || value === null || value === '') return '–';
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
