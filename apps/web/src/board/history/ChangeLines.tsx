import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button.tsx';
import type { ChangedObject } from './changedObjects.ts';
import { useKindName } from './useKindName.ts';

/** So many are shown before somebody asks for more. */
const FIRST = 6;
/** And so many at most: the rest is counted. */
const MOST = 200;

interface ChangeLinesProps {
  name: string;
  /** The colour that the same things have on the board. */
  color: string;
  objects: readonly ChangedObject[];
  onGo(one: ChangedObject): void;
}

/** What was added, or changed, or removed; a press flies there. */
export function ChangeLines({ name, color, objects, onGo }: ChangeLinesProps) {
  const { t } = useTranslation();
  const kindName = useKindName();
  const [isWhole, setWhole] = useState(false);
  if (objects.length === 0) return null;
  const shown = objects.slice(0, isWhole ? MOST : FIRST);
  return (
    <section className="history-group">
      <h3>
        <span className="history-dot" style={{ background: color }} aria-hidden="true" />
        {name}
        <span className="history-count">{objects.length}</span>
      </h3>
      <ul>
        {shown.map((one) => (
          <li key={one.id}>
            <button type="button" className="history-change" onClick={() => onGo(one)}>
              <span className="history-change-words" dir="auto">
                {one.text || kindName(one.kind)}
              </span>
              {one.text ? <span className="history-change-kind">{kindName(one.kind)}</span> : null}
            </button>
          </li>
        ))}
      </ul>
      {objects.length > FIRST ? (
        <Button look="quiet" className="history-all" onPress={() => setWhole(!isWhole)}>
          {isWhole ? t('history.fewer') : t('history.all', { count: objects.length })}
        </Button>
      ) : null}
      {isWhole && objects.length > MOST ? (
        <p className="history-hint">{t('history.andMore', { count: objects.length - MOST })}</p>
      ) : null}
    </section>
  );
}
