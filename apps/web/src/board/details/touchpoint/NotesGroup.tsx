import type { BoardRecord, RecordId } from '@feltline/board';
import {
  addNoteOn,
  type MapModel,
  type NoteType,
  notesOn,
  type PlacementProps,
  removeNote,
  turnNote,
} from '@feltline/journey';
import { ThumbsDown, ThumbsUp, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/IconButton.tsx';
import { WordsField } from '../fields/WordsField.tsx';
import { Group } from '../Group.tsx';
import { useRecords } from '../useRecords.ts';
import type { TouchpointPlace } from './TouchpointDetails.tsx';

/** What works and what does not: the stickies under this touchpoint. */
export function NotesGroup({ placement, model }: TouchpointPlace & { model: MapModel }) {
  const { t } = useTranslation();
  const { read } = useRecords();
  const place = read.record(placement) as unknown as BoardRecord<PlacementProps>;
  const isPlaced = model.placementsByStep.has(place.props.step);
  const notes = (type: NoteType) => notesOn(model, read, place, type);
  const [works, fails] = [notes('positives'), notes('negatives')];
  return (
    <Group
      id="notes"
      title={t('details.group.notes')}
      summary={works.length + fails.length > 0 ? `+${works.length}  −${fails.length}` : ''}
      isOpen
    >
      <Notes type="positives" items={works} placement={placement} canAdd={isPlaced} />
      <Notes type="negatives" items={fails} placement={placement} canAdd={isPlaced} />
    </Group>
  );
}

interface NotesProps {
  type: NoteType;
  items: readonly RecordId[];
  placement: RecordId;
  /** What waits in the tray has no cell for a note. */
  canAdd: boolean;
}

function Notes({ type, items, placement, canAdd }: NotesProps) {
  const { t } = useTranslation();
  const { read, change, isReadOnly } = useRecords();
  const other: NoteType = type === 'positives' ? 'negatives' : 'positives';
  const title = (of: NoteType) => t(`journey.lane.${of}`);
  const Sign = type === 'positives' ? ThumbsUp : ThumbsDown;
  const Turn = type === 'positives' ? ThumbsDown : ThumbsUp;
  return (
    <div className={`detail-notes detail-notes-${type}`}>
      <span className="detail-label">
        <Sign aria-hidden="true" />
        {t(`details.${type}`)}
      </span>
      {items.map((item) => (
        <div key={item} className="detail-note">
          <WordsField
            label={t(`details.${type}`)}
            isLabelHidden
            isLong
            value={read.record(item)?.text ?? ''}
            isReadOnly={isReadOnly}
            onSay={(words) =>
              change('details.note', (tx) => {
                if (tx.record(item)) tx.setText(item, words.trim());
              })
            }
          />
          {isReadOnly || !canAdd ? null : (
            <>
              <IconButton
                label={t(`details.turn.${other}`)}
                icon={<Turn />}
                onPress={() =>
                  change(`details.turn.${other}`, (tx) =>
                    turnNote(tx, tx.read, item, placement, other, title(other)),
                  )
                }
              />
              <IconButton
                label={t('details.removeNote')}
                icon={<Trash2 />}
                onPress={() => change('details.removeNote', (tx) => removeNote(tx, tx.read, item))}
              />
            </>
          )}
        </div>
      ))}
      {isReadOnly || !canAdd ? null : (
        // a field of its own after each note that was written in it
        <WordsField
          key={items.length}
          label={t(`details.add.${type}`)}
          isLabelHidden
          className="detail-new-note"
          value=""
          placeholder={t(`details.add.${type}`)}
          onSay={(words) => {
            if (words.trim() === '') return;
            change(`details.add.${type}`, (tx) =>
              addNoteOn(tx, tx.read, placement, type, {
                text: words.trim(),
                laneTitle: title(type),
              }),
            );
          }}
        />
      )}
    </div>
  );
}
