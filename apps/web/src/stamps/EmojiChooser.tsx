import './emoji-chooser.css';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../ui/TextField.tsx';
import { emojiName, findEmoji } from './emoji.ts';

/** Emoji by group, with a search over their names in every language. */
export function EmojiChooser({ onChoose }: { onChoose(emoji: string): void }) {
  const { t, i18n } = useTranslation();
  const [typed, setTyped] = useState('');
  const groups = findEmoji(typed);
  const first = groups[0]?.emoji[0];
  return (
    <div className="emoji-chooser">
      <TextField
        autoFocus
        label={t('stamps.search')}
        isLabelHidden
        placeholder={t('stamps.search')}
        value={typed}
        onChange={setTyped}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first) return;
          event.preventDefault();
          onChoose(first.sign);
        }}
      />
      <div className="emoji-groups" role="group" aria-label={t('stamps.emoji')} onKeyDown={walk}>
        {groups.map(({ id, emoji }) => (
          <section key={id} aria-labelledby={`emoji-${id}`}>
            <h3 id={`emoji-${id}`} className="emoji-group-name">
              {t(`stamps.group.${id}`)}
            </h3>
            <div className="emoji-grid">
              {emoji.map((one) => (
                <button
                  key={one.sign}
                  type="button"
                  className="emoji-button"
                  tabIndex={one === first ? 0 : -1}
                  aria-label={emojiName(one, i18n.language)}
                  title={emojiName(one, i18n.language)}
                  onClick={() => onChoose(one.sign)}
                >
                  {one.sign}
                </button>
              ))}
            </div>
          </section>
        ))}
        {groups.length === 0 ? (
          <p className="emoji-none" role="status">
            {t('stamps.none')}
          </p>
        ) : null}
      </div>
    </div>
  );
}

/** Arrows walk the grid as it is seen; the next row may belong to the next group. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  const from = buttons[at];
  if (!from) return;
  const forward = getComputedStyle(from).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const backward = forward === 'ArrowLeft' ? 'ArrowRight' : 'ArrowLeft';
  const to =
    event.key === forward
      ? buttons[at + 1]
      : event.key === backward
        ? buttons[at - 1]
        : event.key === 'ArrowDown'
          ? nearestInRow(buttons.slice(at), from)
          : event.key === 'ArrowUp'
            ? nearestInRow(buttons.slice(0, at).reverse(), from)
            : undefined;
  if (!to) return;
  event.preventDefault();
  to.focus();
}

/** Of the first row that is not this one, the button most nearly in the same column. */
function nearestInRow(
  buttons: readonly HTMLButtonElement[],
  from: HTMLButtonElement,
): HTMLButtonElement | undefined {
  const row = buttons.find(({ offsetTop }) => offsetTop !== from.offsetTop)?.offsetTop;
  return buttons
    .filter(({ offsetTop }) => offsetTop === row)
    .sort(
      (a, b) => Math.abs(a.offsetLeft - from.offsetLeft) - Math.abs(b.offsetLeft - from.offsetLeft),
    )[0];
}
