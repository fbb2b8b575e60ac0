import type { BoardRecord, Read, RecordId } from '@feltline/board';
import { emotionTenths } from '../../emotion-value.ts';
import { cellKey, type MapModel } from '../../map-model.ts';
import type { LaneProps } from '../../records/lane.ts';
import { acceptsItems } from '../../records/lane-type.ts';
import type { StageProps } from '../../records/stage.ts';
import { partOfMap } from '../part-of-map.ts';
import { type CopiedNote, type CopiedPart, readCopiedPart } from './copied-part.ts';

/** A row with what people have put into it; nothing for one that only shows touchpoints or feelings. */
export function copiedLane(read: Read, lane: RecordId): CopiedPart | undefined {
  const { part, model } = partOfMap<LaneProps>(read, lane, 'lane');
  const { type, hint } = part.props;
  if (!acceptsItems(type)) return undefined;
  return checked({
    lane: {
      ...{ type, title: part.text ?? '' },
      ...(hint && { hint }),
      columns: columnsOf(model).map((column) => notesIn(read, model, lane, column)),
    },
  });
}

/** A stage with its columns, touchpoints, feelings and notes. */
export function copiedStage(read: Read, stage: RecordId): CopiedPart | undefined {
  const { part, model } = partOfMap<StageProps>(read, stage, 'stage');
  const { phase, color } = part.props;
  const steps = model.steps.filter((step) => step.props.stage === stage);
  return checked({
    stage: {
      ...{ title: part.text ?? '', phase, color },
      steps: steps.map(({ id, text = '' }) => ({
        title: text,
        cards: (model.placementsByStep.get(id) ?? []).flatMap((placement) => {
          const touchpoint = model.touchpoints.get(placement.props.touchpoint);
          if (!touchpoint) return [];
          const felt = model.personas.flatMap((persona) => {
            const tenths = emotionTenths(model, persona.id, placement.id);
            return tenths === null ? [] : [[persona.text ?? '', tenths] as const];
          });
          const { id, text: title = '', props } = touchpoint;
          return [{ touchpoint: id, title, props, felt: Object.fromEntries(felt) }];
        }),
        notes: model.lanes.flatMap((lane) =>
          notesIn(read, model, lane.id, id).map((note) => ({
            lane: { type: lane.props.type, title: lane.text ?? '' },
            note,
          })),
        ),
      })),
    },
  });
}

/** Columns in the order they stand. */
export function columnsOf(model: MapModel): RecordId[] {
  return model.stages.flatMap(({ id }) =>
    model.steps.filter((step) => step.props.stage === id).map((step) => step.id),
  );
}

function notesIn(read: Read, model: MapModel, lane: RecordId, column: RecordId): CopiedNote[] {
  const items = model.cellItems.get(cellKey(lane, column)) ?? [];
  return items.flatMap((id) => {
    const { kind, text, props } = (read.record(id) ?? {}) as Partial<BoardRecord>;
    const note = { kind, ...(text !== undefined && { text }), ...(props && { props }) };
    return kind === undefined ? [] : [note as CopiedNote];
  });
}

/** As it will be read again: what cannot go along is left out here and not at the other end. */
function checked(part: object): CopiedPart | undefined {
  return readCopiedPart(JSON.stringify({ format: 'feltline-map-part', version: 1, ...part }));
}
