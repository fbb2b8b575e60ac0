import { type BoardRecord, defineObject, type Read, type RecordId } from '@feltline/board';
import {
  cellRecord,
  type EmotionProps,
  emotionRecord,
  laneRecord,
  type PersonaProps,
  type PlacementProps,
  personaRecord,
  placementRecord,
  stageRecord,
  stepRecord,
  touchpointRecord,
} from '@feltline/journey';

export const stage = stageRecord;
export const step = stepRecord;
export const lane = laneRecord;
export const touchpoint = touchpointRecord;
export const cell = cellRecord;
export const emotion = emotionRecord;

/** A touchpoint's place takes its feelings along. */
export const placement = defineObject<PlacementProps>({
  ...placementRecord,
  contents: (record, read) =>
    emotionsWhere(read, record.props.map, (props) => props.placement === record.id),
  references: (record) => [record.props.touchpoint],
});

/** A persona takes its feelings along, on whichever map. */
export const persona = defineObject<PersonaProps>({
  ...personaRecord,
  contents(record, read) {
    const emotions = read.ofKind('emotion').map((id) => read.record(id));
    return emotions
      .filter((one) => one?.problem === undefined && one?.props.persona === record.id)
      .map((one) => (one as BoardRecord).id);
  },
});

function emotionsWhere(read: Read, map: RecordId, test: (props: EmotionProps) => boolean) {
  return read.partsOf(map).filter((id) => {
    const record = read.record(id);
    return record?.kind === 'emotion' && test(record.props as unknown as EmotionProps);
  });
}
