import { placesOf } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useRecords } from '../useRecords.ts';
import { removeFrom, removeHereKey } from './removeFrom.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** From this map, or from the whole board: said with the number of places it goes from. */
export function RemoveButtons(place: TouchpointPlace) {
  const { t } = useTranslation();
  const { read, isReadOnly, editor } = useRecords();
  if (isReadOnly) return null;
  const places = placesOf(read, place.touchpoint);
  return (
    <div className="detail-removes">
      <Button look="danger" onPress={() => removeFrom(editor, place, 'here')}>
        {t(removeHereKey(editor, place))}
      </Button>
      <Button look="danger" onPress={() => removeFrom(editor, place, 'everywhere')}>
        {places.length > 1
          ? t('details.removeFrom', { count: places.length })
          : t('details.removeEverywhere')}
      </Button>
    </div>
  );
}
