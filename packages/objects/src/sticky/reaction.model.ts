import { type BoardRecord, defineObject, type Read, RecordId } from '@feltline/board';
import * as v from 'valibot';

/** One person's emoji on an object. A record of its own: forty people may press at once, and nobody's is lost. */
export interface ReactionProps {
  on: RecordId;
  emoji: string;
  user: string;
}

/** What people can react with, and the name in a reaction's id. */
export const reactionEmojis = [
  { emoji: '👍', name: 'yes' },
  { emoji: '👎', name: 'no' },
  { emoji: '❤️', name: 'heart' },
  { emoji: '😂', name: 'laugh' },
  { emoji: '🎉', name: 'party' },
  { emoji: '🤔', name: 'think' },
  { emoji: '😮', name: 'wow' },
  { emoji: '⭐', name: 'star' },
  { emoji: '❓', name: 'question' },
  { emoji: '✅', name: 'done' },
] as const;

export const reaction = defineObject<ReactionProps>({
  kind: 'reaction',
  role: 'part',
  props: v.looseObject({
    on: v.pipe(
      v.string(),
      v.transform((id) => RecordId(id)),
    ),
    emoji: v.pipe(v.string(), v.minLength(1), v.maxLength(16)),
    user: v.string(),
  }),
  partOf: (record) => record.props.on,
});

/** One of these per object, emoji and person: who presses twice at once has still pressed once. */
export function reactionIdOf(on: RecordId, name: string, user: string): RecordId {
  return RecordId(`${on}:${name}:${user.slice(0, 22)}`);
}

/** An emoji and who has put it there. */
export interface ReactionCount {
  readonly emoji: string;
  readonly users: readonly string[];
}

/** The reactions on an object, the most frequent first; nothing where there are none. */
export function reactionsOn(id: RecordId, read: Read): readonly ReactionCount[] | undefined {
  const users = new Map<string, string[]>();
  for (const part of read.partsOf(id)) {
    const record = read.record(part) as BoardRecord<ReactionProps> | undefined;
    if (record?.kind !== 'reaction' || record.problem !== undefined) continue;
    const { emoji, user } = record.props;
    users.set(emoji, [...(users.get(emoji) ?? []), user]);
  }
  if (users.size === 0) return undefined;
  return [...users]
    .map(([emoji, who]) => ({ emoji, users: who.sort() }))
    .sort((a, b) => b.users.length - a.users.length || (a.emoji < b.emoji ? -1 : 1));
}
