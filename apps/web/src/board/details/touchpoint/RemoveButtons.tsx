import { placesOf, removePlacement, removeTouchpoint } from '@feltline/journey';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** From this map, or from the whole board: said with the number of places it goes from. */
export function RemoveButtons({ map, placement, touchpoint }: TouchpointPlace) {
  const { t } = useTranslation();
  const { read, change, isReadOnly, editor } = useRecords();
  if (isReadOnly) return null;
  const places = placesOf(read, touchpoint);
  const remove = (label: string, everywhere: boolean) => {
    change(label, (tx) =>
      everywhere
        ? removeTouchpoint(tx, tx.read, touchpoint)
        : removePlacement(tx, tx.read, placement),
    );
    editor.selection.focus({ object: map });
  };
  return (
    <div className="detail-removes">
      <Button look="danger" onPress={() => remove('journey.removeTouchpoint', false)}>
        {t(places.length > 1 ? 'details.removeHere' : 'journey.removeTouchpoint')}
      </Button>
      <Button look="danger" onPress={() => remove('details.removeEverywhere', true)}>
        {places.length > 1
          ? t('details.removeFrom', { count: places.length })
          : t('details.removeEverywhere')}
      </Button>
    </div>
  );
}
