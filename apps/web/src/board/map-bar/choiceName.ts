import type { RecordId } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import type { MapFilter } from '@feltline/journey';
import type { TFunction } from 'i18next';

/** What a field of a filter is called. */
export function fieldName(field: keyof MapFilter, t: TFunction): string {
  return t(`mapBar.field.${field}`);
}

/** What a choice of a filter is called: a word of ours, or somebody's own. */
export function choiceName(
  field: keyof MapFilter,
  value: string,
  editor: Editor,
  t: TFunction,
): string {
  switch (field) {
    case 'channelTypes':
      return t(`journey.channel.${value || 'none'}`);
    case 'moments':
      return t(`journey.moment.${value}`);
    case 'evidences':
      return t(value ? `journey.evidence.${value}` : 'mapBar.unsaid');
    case 'statuses':
      return t(value ? `journey.status.${value}` : 'mapBar.unsaid');
    case 'marks':
      return t(`mapBar.mark.${value}`, { defaultValue: value });
    case 'owners':
      return value || t('mapBar.nobody');
    case 'helpNeeded':
      return t('mapBar.atLeast', { least: Number(value) });
    case 'overdue':
      return t('mapBar.overdue');
    case 'personas':
    case 'stages':
      return editor.board.get(value as RecordId)?.text || t(`journey.part.${unnamed[field]}`);
    default:
      return value;
  }
}

const unnamed = { personas: 'persona', stages: 'stage' } as const;
