import type { BoardRecord, RecordId } from '@feltline/board';
import {
  addPersona,
  type JourneyMapProps,
  markWholeMap,
  readMap,
  rereviewOf,
  rereviewReasons,
  unitsFromTenths,
} from '@feltline/journey';
import { CalendarCheck, Map as MapIcon, Plus, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { partFields } from '../fieldSpecs.ts';
import { PickField } from '../fields/PickField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Group } from '../Group.tsx';
import { Heading } from '../Heading.tsx';
import { SpecFields } from '../SpecFields.tsx';
import { MetricsGroup } from '../touchpoint/MetricsGroup.tsx';
import { recordsOf, useRecords } from '../useRecords.ts';
import { PathsGroup } from './PathsGroup.tsx';

/** The head of a map: whose journey, from where to where, in which state, when it was validated. */
export function MapDetails({ map }: { map: RecordId }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly, today, show, editor } = useRecords();
  const record = read.record(map) as BoardRecord<JourneyMapProps> | undefined;
  if (record?.kind !== 'journey-map') return null;
  const any = record as unknown as BoardRecord;
  const { props } = record;
  const { personas } = readMap(map, read);
  const others = recordsOf<JourneyMapProps>(read, 'journey-map', () => true).filter(
    ({ id }) => id !== map,
  );
  const because = rereviewOf(props.rereviewBecause);
  const spec = (...names: string[]) => partFields.map.filter(({ prop }) => names.includes(prop));
  return (
    <>
      <Heading
        record={any}
        label={t('details.mapTitle')}
        kind={t(`details.mapKind.${props.mapKind}`)}
        icon={<MapIcon aria-hidden="true" />}
      >
        <div className="detail-badges">
          <span className="detail-badge">{t(`journey.state.${props.state}`)}</span>
          <span className="detail-badge">{t(`details.mapStatus.${props.status}`)}</span>
        </div>
      </Heading>
      <div className="detail-views">
        <Button onPress={() => editor.ask({ what: 'touchpointTable', map })}>
          {t('details.openTable')}
        </Button>
        <Button onPress={() => editor.ask({ what: 'personaMatrix', map })}>
          {t('details.openMatrix')}
        </Button>
        {isReadOnly ? null : (
          <Button onPress={() => editor.ask({ what: 'library', map })}>
            {t('details.openLibrary')}
          </Button>
        )}
      </div>
      <Group
        id="map-personas"
        title={t('details.personas')}
        summary={String(personas.length || '')}
        isOpen
      >
        <ul className="detail-places">
          {personas.map((persona) => (
            <li key={persona.id}>
              <button
                type="button"
                className="detail-row-button"
                onClick={() => editor.selection.focus({ object: map, part: persona.id })}
              >
                <UserRound aria-hidden="true" style={{ color: persona.props.color }} />
                <span dir="auto">{persona.text || t('journey.part.persona')}</span>
              </button>
            </li>
          ))}
        </ul>
        {isReadOnly ? null : (
          <Button
            look="quiet"
            className="detail-add"
            onPress={() =>
              change('journey.addPersona', (tx) => {
                const name = t('journey.newPersona', { count: personas.length + 1 });
                const id = addPersona(tx, tx.read, map, { name });
                queueMicrotask(() => show(id));
              })
            }
          >
            <Plus aria-hidden="true" />
            {t('journey.addPersona')}
          </Button>
        )}
      </Group>
      <Group id="map-scope" title={t('details.group.scope')} isOpen>
        <SpecFields record={any} specs={spec('scenario', 'goal', 'scopeStart', 'scopeEnd')} />
      </Group>
      <Group id="map-state" title={t('details.group.state')} isOpen>
        <SpecFields record={any} specs={spec('state', 'status', 'owner')} />
        {others.length > 0 ? (
          <PickField
            label={t('details.basedOn')}
            value={props.basedOn ?? ''}
            none={t('details.notSaid')}
            isDisabled={isReadOnly}
            options={others.map(({ id, text }) => ({
              value: id,
              name: text || t('journey.untitled'),
            }))}
            onPick={(id) =>
              change('details.basedOn', (tx) =>
                tx.update(map, { props: { basedOn: id || undefined } }),
              )
            }
          />
        ) : null}
      </Group>
      <Group id="map-review" title={t('details.group.review')}>
        <SpecFields record={any} specs={spec('lastReviewedAt', 'reviewEveryDays')} />
        {because ? (
          <p className="detail-warning">
            {t(`details.because.${because.reason}`, { title: because.title })}
          </p>
        ) : null}
        {isReadOnly ? null : (
          <>
            <Button
              className="detail-wide"
              onPress={() =>
                change('details.validated', (tx) =>
                  tx.update(map, { props: { lastReviewedAt: today, rereviewBecause: undefined } }),
                )
              }
            >
              <CalendarCheck aria-hidden="true" />
              {t('details.validated')}
            </Button>
            <PickField
              label={t('details.markAll')}
              value=""
              none={t('details.choose')}
              options={rereviewReasons
                .filter((reason) => !['added', 'removed', 'moved'].includes(reason))
                .map((reason) => ({ value: reason, name: t(`details.reason.${reason}`) }))}
              onPick={(reason) =>
                change('details.markAll', (tx) =>
                  markWholeMap(tx, tx.read, map, reason as (typeof rereviewReasons)[number]),
                )
              }
            />
          </>
        )}
      </Group>
      <PathsGroup map={map} />
      <MetricsGroup of={{ type: 'map', id: map }} />
      <Group id="map-look" title={t('details.group.look')}>
        <SpecFields record={any} specs={spec('scaleDisplay', 'dir')} />
        <WordsField
          label={t('details.defaultTarget')}
          type="number"
          min={-2}
          max={2}
          step="0.1"
          value={String(unitsFromTenths(props.defaultTarget))}
          isReadOnly={isReadOnly}
          onSay={(words) => {
            const units = Number(words);
            if (words.trim() === '' || !(Math.abs(units) <= 2)) return;
            change('details.defaultTarget', (tx) =>
              tx.update(map, { props: { defaultTarget: Math.round(units * 10) } }),
            );
          }}
        />
      </Group>
    </>
  );
}
