import type { Amount, InsightRow, InsightWords } from '@feltline/journey';
import { Zap } from 'lucide-react';
import { classes } from '../../ui/classes.ts';
import { ChannelIcon } from '../details/ChannelIcon.tsx';
import { feelingTone } from './feelingTone.ts';

export interface InsightRowButtonProps {
  row: InsightRow;
  /** Its place, where a picture above refers to it. */
  rank?: number | undefined;
  words: InsightWords;
  onGo(row: InsightRow): void;
}

/** One line of a list; a press shows what it speaks of. */
export function InsightRowButton({ row, rank, words, onGo }: InsightRowButtonProps) {
  const { channel, channelType, notes, value, share, feeling } = row;
  const content = (
    <>
      <span className="insight-line">
        {rank === undefined ? null : <span className="insight-rank">{rank}</span>}
        {channelType ? (
          <span className={`insight-channel insight-${channelType}`}>
            <ChannelIcon channel={channel} type={channelType} />
          </span>
        ) : null}
        <span className="insight-title" dir="auto">
          {words.said(row.title)}
        </span>
        {value === undefined ? null : (
          <span className={classes('insight-value', feelingTone(feeling))}>
            {words.said(value as Amount)}
          </span>
        )}
      </span>
      {share === undefined ? null : <Bar share={share} />}
      {notes.length > 0 ? (
        <span className="insight-notes">
          {notes.map((note, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: they have nothing else
            <span key={i} dir={typeof note === 'string' ? 'auto' : undefined}>
              {words.said(note)}
            </span>
          ))}
        </span>
      ) : null}
    </>
  );
  if (!row.go) return <div className="insight-row">{content}</div>;
  return (
    <button type="button" className="insight-row insight-row-go" onClick={() => onGo(row)}>
      {content}
    </button>
  );
}

interface PriorityCardProps extends InsightRowButtonProps {
  rank: number;
}

/** One of what to fix first: its place, how it feels, how it compares, and what it is reckoned from. */
export function PriorityCard({ row, rank, words, onGo }: PriorityCardProps) {
  const { moment, channel, channelType, feeling, share = 0, value } = row;
  const [stage, factors] = row.notes.length > 1 ? row.notes : [undefined, row.notes[0]];
  const tone = feelingTone(feeling);
  return (
    <button type="button" className="insight-card" onClick={() => onGo(row)}>
      <span className="insight-line">
        <span className="insight-rank">{rank}</span>
        {moment ? (
          <span className="insight-channel insight-moment">
            <Zap aria-hidden="true" />
          </span>
        ) : channelType ? (
          <span className={`insight-channel insight-${channelType}`}>
            <ChannelIcon channel={channel} type={channelType} />
          </span>
        ) : null}
        <span className="insight-title" dir="auto">
          {words.said(row.title)}
        </span>
        {feeling === undefined ? null : (
          <span className={classes('insight-value', tone)}>
            {words.amount({ unit: 'feeling', of: feeling })}
          </span>
        )}
      </span>
      <span className="insight-line">
        <Bar share={share} tone={tone} />
        {stage === undefined ? null : (
          <span className="insight-stage" dir="auto">
            {words.said(stage)}
          </span>
        )}
      </span>
      <span className="insight-factors">
        <b>{value ? words.said(value as Amount) : ''}</b>
        {factors === undefined ? '' : ` = ${words.said(factors)}`}
      </span>
    </button>
  );
}

function Bar({ share, tone }: { share: number; tone?: string | undefined }) {
  return (
    <span className={classes('insight-bar', tone)} aria-hidden="true">
      <span style={{ inlineSize: `${Math.round(Math.max(0.02, Math.min(1, share)) * 100)}%` }} />
    </span>
  );
}
