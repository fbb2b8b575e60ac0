import {
  type BoardRecord,
  defineObject,
  type ObjectKind,
  type Read,
  type RecordId,
} from '@feltline/board';
import {
  journeyRecords,
  type PersonaProps,
  type PlacementProps,
  personaRecord,
  placementRecord,
} from '@feltline/journey';

/** A touchpoint's place takes its feelings along, and that people leave there. */
const placement = defineObject<PlacementProps>({
  ...placementRecord,
  contents: (record, read) =>
    partsWhere(
      read,
      record.props.map,
      ['emotion', 'exit'],
      (props) => props.placement === record.id,
    ),
  references: (record) => [record.props.touchpoint],
});

/** A persona takes its feelings along, on whichever map. */
const persona = defineObject<PersonaProps>({
  ...personaRecord,
  contents(record, read) {
    const emotions = read.ofKind('emotion').map((id) => read.record(id));
    return emotions
      .filter((one) => one?.problem === undefined && one?.props.persona === record.id)
      .map((one) => (one as BoardRecord).id);
  },
});

const own = new Map<string, ObjectKind>([placement, persona].map((kind) => [kind.kind, kind]));

/** Everything a journey is made of but the map itself. */
export const journeyParts: readonly ObjectKind[] = journeyRecords
  .filter(({ role }) => role === 'part')
  .map((kind) => own.get(kind.kind) ?? kind);

function partsWhere(
  read: Read,
  map: RecordId,
  kinds: readonly string[],
  test: (props: { placement?: RecordId }) => boolean,
) {
  return read.partsOf(map).filter((id) => {
    const record = read.record(id);
    return record !== undefined && kinds.includes(record.kind) && test(record.props);
  });
}
