import { Map as MapIcon, MousePointerClick } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRecords } from './useRecords.ts';

/** Nothing of a journey is chosen: where to begin. */
export function EmptyDetails() {
  const { t } = useTranslation();
  const { editor, read, show } = useRecords();
  const maps = editor.board.objects().filter((id) => read.record(id)?.kind === 'journey-map');
  return (
    <div className="details-empty">
      <MousePointerClick aria-hidden="true" />
      <p>{t(maps.length > 0 ? 'details.chooseSomething' : 'details.noMap')}</p>
      <ul>
        {maps.map((id) => (
          <li key={id}>
            <button type="button" className="detail-row-button" onClick={() => show(id)}>
              <MapIcon aria-hidden="true" />
              <span dir="auto">{read.record(id)?.text || t('journey.untitled')}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
