import type { BoardRecord } from '@feltline/board';
import { type MapModel, movePlacement, type PlacementProps, placesOf } from '@feltline/journey';
import { MapPin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { PickField } from '../fields/PickField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** Where a touchpoint stands: its stage here, and everywhere else on the board. */
export function PlacesGroup({
  map,
  placement,
  touchpoint,
  model,
}: TouchpointPlace & { model: MapModel }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly, show } = useRecords();
  const here = read.record(placement) as unknown as BoardRecord<PlacementProps>;
  const stageOf = new Map(model.steps.map((step) => [step.id, step.props.stage]));
  const own = stageOf.get(here.props.step);
  const stage = model.stages.find(({ id }) => id === own);
  const places = placesOf(read, touchpoint);
  const nameOf = (place: BoardRecord<PlacementProps>) => {
    const step = read.record(place.props.step);
    const at = step && read.record(step.props['stage'] as typeof step.id);
    const title = read.record(place.props.map)?.text || t('journey.untitled');
    return `${title} · ${at ? at.text || t('journey.part.stage') : t('journey.unplaced')}`;
  };
  return (
    <>
      <PickField
        label={t('details.stage')}
        value={own ?? ''}
        none={own ? undefined : t('journey.unplaced')}
        isDisabled={isReadOnly}
        options={model.stages
          .filter(({ id }) => id === own || model.steps.some((step) => step.props.stage === id))
          .map(({ id, text, props }) => ({
            value: id,
            name: [
              text || t('journey.part.stage'),
              props.phase && t(`journey.phase.${props.phase}`),
            ]
              .filter(Boolean)
              .join(' · '),
          }))}
        onPick={(value) => {
          const step = model.steps.findLast((one) => one.props.stage === value);
          if (!step || value === own) return;
          change('journey.moveTouchpoint', (tx) =>
            movePlacement(tx, tx.read, placement, step.id, Number.POSITIVE_INFINITY),
          );
        }}
      />
      {places.length > 1 ? (
        <div className="detail-field">
          <span className="detail-label">{t('details.places', { count: places.length })}</span>
          <ul className="detail-places">
            {places.map((place) => (
              <li key={place.id}>
                <button
                  type="button"
                  className="detail-row-button"
                  aria-current={place.id === placement || undefined}
                  onClick={() => show(place.id)}
                >
                  <MapPin aria-hidden="true" />
                  <span dir="auto">{nameOf(place)}</span>
                </button>
              </li>
            ))}
          </ul>
          <p className="detail-hint">{t('details.placesHint')}</p>
          <WordsField
            label={t('details.needHere', {
              place: stage?.text || read.record(map)?.text || t('journey.untitled'),
            })}
            isLong
            value={here.props.need ?? ''}
            isReadOnly={isReadOnly}
            onSay={(words) =>
              change('details.need', (tx) =>
                tx.update(placement, { props: { need: words.trim() || undefined } }),
              )
            }
          />
        </div>
      ) : null}
    </>
  );
}
