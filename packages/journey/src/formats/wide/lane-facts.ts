import { fieldColumns } from '../../csv/field-columns.ts';
import type { LaneType } from '../../records/lane-type.ts';
import type { TouchpointProps } from '../../records/touchpoint.ts';

/** What a lane tells about a touchpoint as one line of a cell; nothing where nobody has said it. */
export function factLine(type: LaneType, props: TouchpointProps): string | undefined {
  const line = lineOf(type, props)?.replace(/\s+/g, ' ').trim();
  return line === '' ? undefined : line;
}

/** The fields that a line of such a lane sets; nothing if it says none of what the lane tells. */
export function factsOfLine(type: LaneType, line: string): TouchpointProps | undefined {
  if (type === 'owner') return { owner: line };
  if (type === 'need') return { need: line };
  if (type === 'evidence') return field('evidence', line);
  if (type === 'moment') {
    const [name = '', ...why] = line.split(':');
    const known = field('moment', name);
    const momentWhy = why.join(':').trim();
    return known && { ...known, ...(momentWhy && { momentWhy }) };
  }
  if (type !== 'channel') return undefined;
  const [, channel = '', kind = ''] = /^(.*?)\s*\(([^()]*)\)$/.exec(line) ?? [];
  const known = field('channel_type', kind);
  if (known) return { ...known, ...(channel && { channel }) };
  return field('channel_type', line) ?? { channel: line };
}

function lineOf(type: LaneType, props: TouchpointProps): string | undefined {
  if (type === 'owner') return props.owner ?? props.team;
  if (type === 'need') return props.need;
  if (type === 'evidence') return props.evidence;
  if (type === 'moment') {
    if (!props.moment || props.moment === 'none') return undefined;
    return props.momentWhy?.trim() ? `${props.moment}: ${props.momentWhy}` : props.moment;
  }
  if (type !== 'channel') return undefined;
  const { channel, channelType } = props;
  if (!channel?.trim()) return channelType;
  // a channel that reads like a kind of channel needs its kind beside it
  return channelType ? `${channel} (${channelType})` : channel;
}

function field(name: string, cell: string): TouchpointProps | undefined {
  const column = fieldColumns.find((one) => one.name === name);
  const value = cell.trim() === '' ? undefined : column?.parse(cell);
  return column && value !== undefined ? { [column.prop]: value } : undefined;
}
