import { type Language, languageIds } from '@feltline/board';
import type { Editor } from '@feltline/editor';
import {
  type ChannelKey,
  channelKeys,
  channelTitles,
  channelTypeOf,
  channelTypes,
  metricsFor,
  metricTitles,
} from '@feltline/journey';
import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ChannelIcon } from '../details/ChannelIcon.tsx';
import { subjectOf } from '../details/subjectOf.ts';
import { useEditorState } from '../editorState.ts';

interface ChannelsProps {
  editor: Editor;
  words: string;
  language: Language;
}

/** The channels there are, with what is worth counting in each; a press gives one to the chosen touchpoint. */
export function Channels({ editor, words, language }: ChannelsProps) {
  const { t } = useTranslation();
  const touchpoint = useEditorState(['selection', 'board', 'readOnly'], (now) => {
    const subject = now.readOnly ? undefined : subjectOf(now);
    return subject?.kind === 'touchpoint' ? subject.touchpoint : undefined;
  });
  const channel = useEditorState(['selection', 'board'], (now) =>
    touchpoint ? (now.board.get(touchpoint)?.props['channel'] as string | undefined) : undefined,
  );
  const asked = words.trim().toLocaleLowerCase();
  const isFound = (key: ChannelKey) =>
    languageIds.some((id) => channelTitles[id][key].toLocaleLowerCase().includes(asked));
  const choose = (key: ChannelKey) => {
    if (!touchpoint) return;
    editor.change('details.channel', (tx) =>
      tx.update(touchpoint, {
        props: { channel: channelTitles[language][key], channelType: channelTypeOf(key) },
      }),
    );
  };
  return (
    <>
      <p className="detail-hint">{t(touchpoint ? 'library.channelHint' : 'library.chooseFirst')}</p>
      {channelTypes.map((type) => {
        const keys = channelKeys.filter((key) => channelTypeOf(key) === type && isFound(key));
        return keys.length === 0 ? null : (
          <section key={type} aria-label={t(`journey.channel.${type}`)}>
            <h3>
              {t(`journey.channel.${type}`)} <span>{keys.length}</span>
            </h3>
            <ul>
              {keys.map((key) => {
                const isOn = languageIds.some((id) => channelTitles[id][key] === channel);
                return (
                  <li key={key} className="offer">
                    <button
                      type="button"
                      className="offer-main"
                      aria-pressed={isOn}
                      aria-disabled={touchpoint === undefined || undefined}
                      onClick={() => choose(key)}
                    >
                      <span className={`offer-icon offer-${type}`}>
                        <ChannelIcon channel={channelTitles[language][key]} type={type} />
                      </span>
                      <span className="offer-words">
                        <span dir="auto">{channelTitles[language][key]}</span>
                        <small>
                          {metricsFor(key)
                            .slice(0, 3)
                            .map((metric) => metricTitles[language][metric])
                            .join(', ')}
                        </small>
                      </span>
                      {isOn ? <Check aria-hidden="true" className="offer-plus" /> : null}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
