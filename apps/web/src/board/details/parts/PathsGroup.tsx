import type { BoardRecord, RecordId } from '@feltline/board';
import {
  addPath,
  addToPath,
  type MapModel,
  movePathStep,
  type PathProps,
  type PathStepProps,
  pathStepsOf,
  pathsOf,
  readMap,
} from '@feltline/journey';
import { ArrowDown, ArrowUp, Plus, RotateCw, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TermButton } from '../../glossary/TermButton.tsx';
import { PickField } from '../fields/PickField.tsx';
import { SpecField } from '../fields/SpecField.tsx';
import { TickField } from '../fields/TickField.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Group } from '../Group.tsx';
import { useRecords } from '../useRecords.ts';

const kinds = ['main', 'alternative', 'exception', 'loop'] as const;

/** The ways through a map: their steps in order, with loops and what a branch depends on. */
export function PathsGroup({ map }: { map: RecordId }) {
  const { t } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const model = readMap(map, read);
  const journey = model.steps.flatMap((step) => model.placementsByStep.get(step.id) ?? []);
  const paths = pathsOf(read, map);
  return (
    <Group id="paths" title={t('details.group.paths')} summary={String(paths.length || '')}>
      {paths.map((path) => (
        <OnePath key={path.id} path={path} model={model} journey={journey.map(({ id }) => id)} />
      ))}
      <TermButton term="path" />
      {isReadOnly ? null : (
        <Button
          look="quiet"
          className="detail-add"
          onPress={() =>
            change('details.addPath', (tx) =>
              addPath(tx, tx.read, map, {
                title: t('details.newPath', { n: paths.length + 1 }),
                kind: paths.length === 0 ? 'main' : 'alternative',
                placements: journey.map(({ id }) => id),
              }),
            )
          }
        >
          <Plus aria-hidden="true" />
          {t('details.addPath')}
        </Button>
      )}
    </Group>
  );
}

interface OnePathProps {
  path: BoardRecord<PathProps>;
  model: MapModel;
  /** The placements of the map in journey order. */
  journey: readonly RecordId[];
}

function OnePath({ path, model, journey }: OnePathProps) {
  const { t } = useTranslation();
  const { read, change, isReadOnly, show } = useRecords();
  const steps = pathStepsOf(read, path.id).filter(({ props }) => read.record(props.placement));
  const seen = new Set<string>();
  const { personas } = path.props;
  const nameOf = (placement: RecordId) => {
    const touchpoint = read.record(placement)?.props['touchpoint'] as RecordId | undefined;
    return (touchpoint && read.record(touchpoint)?.text) || t('journey.part.touchpoint');
  };
  return (
    <div className="detail-record">
      <WordsField
        label={t('details.pathTitle')}
        value={path.text ?? ''}
        isReadOnly={isReadOnly}
        onSay={(words) => change('details.pathTitle', (tx) => tx.setText(path.id, words.trim()))}
      />
      <PickField
        label={t('details.pathKind')}
        value={path.props.pathKind}
        isDisabled={isReadOnly}
        options={kinds.map((kind) => ({ value: kind, name: t(`details.path.${kind}`) }))}
        onPick={(pathKind) =>
          change('details.pathKind', (tx) => tx.update(path.id, { props: { pathKind } }))
        }
      />
      <fieldset className="detail-set detail-ticks">
        <legend>{t('details.pathPersonas')}</legend>
        {model.personas.map((persona) => (
          <TickField
            key={persona.id}
            label={persona.text || t('journey.part.persona')}
            isOn={personas[persona.id] === true}
            isDisabled={isReadOnly}
            onTick={(isOn) =>
              change('details.pathPersonas', (tx) => {
                const { [persona.id]: _, ...others } = personas;
                tx.update(path.id, {
                  props: { personas: isOn ? { ...others, [persona.id]: true } : others },
                });
              })
            }
          />
        ))}
      </fieldset>
      <ol className="path-steps">
        {steps.map((step, i) => {
          const isAgain = seen.has(step.props.placement);
          seen.add(step.props.placement);
          return (
            <PathStep
              key={step.id}
              step={step}
              name={nameOf(step.props.placement)}
              isAgain={isAgain}
              onShow={() => show(step.props.placement)}
              {...(i > 0 && { onUp: () => move(step.id, i - 1) })}
              {...(i < steps.length - 1 && { onDown: () => move(step.id, i + 1) })}
            />
          );
        })}
      </ol>
      {isReadOnly ? null : (
        <>
          <PickField
            label={t('details.addPathStep')}
            value=""
            none={t('details.choose')}
            options={journey.map((id) => ({ value: id, name: nameOf(id) }))}
            onPick={(id) =>
              change('details.addPathStep', (tx) => {
                const placement = id as RecordId;
                // what it came by already it comes by once more: a loop, at the end
                const isAgain = steps.some(({ props }) => props.placement === placement);
                addToPath(tx, tx.read, path.id, placement, journey, isAgain);
              })
            }
          />
          <p className="detail-hint">{t('details.pathLoopHint')}</p>
          <IconButton
            className="detail-remove"
            label={t('details.removePath')}
            icon={<Trash2 />}
            onPress={() => change('details.removePath', (tx) => tx.remove(path.id))}
          />
        </>
      )}
    </div>
  );

  function move(step: RecordId, index: number): void {
    change('details.movePathStep', (tx) => movePathStep(tx, tx.read, step, index));
  }
}

interface PathStepRowProps {
  step: BoardRecord<PathStepProps>;
  name: string;
  /** The path came by here before. */
  isAgain: boolean;
  onShow(): void;
  onUp?(): void;
  onDown?(): void;
}

function PathStep({ step, name, isAgain, onShow, onUp, onDown }: PathStepRowProps) {
  const { t } = useTranslation();
  const { change, isReadOnly } = useRecords();
  const record = step as unknown as BoardRecord;
  return (
    <li>
      <div className="path-step">
        <button type="button" className="detail-row-button" onClick={onShow}>
          {isAgain ? <RotateCw aria-label={t('details.path.loop')} /> : null}
          <span dir="auto">{name}</span>
        </button>
        {isReadOnly ? null : (
          <>
            <IconButton
              label={t('details.earlier')}
              icon={<ArrowUp />}
              isDisabled={!onUp}
              onPress={() => onUp?.()}
            />
            <IconButton
              label={t('details.later')}
              icon={<ArrowDown />}
              isDisabled={!onDown}
              onPress={() => onDown?.()}
            />
            <IconButton
              label={t('details.removePathStep')}
              icon={<Trash2 />}
              onPress={() => change('details.removePathStep', (tx) => tx.remove(step.id))}
            />
          </>
        )}
      </div>
      <div className="path-step-fields">
        <SpecField
          record={record}
          spec={{ prop: 'condition', label: 'details.condition', type: 'words', half: true }}
        />
        <SpecField
          record={record}
          spec={{ prop: 'share', label: 'details.share', type: 'percent', half: true }}
        />
      </div>
    </li>
  );
}
