import { X } from 'lucide-react';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../../../ui/IconButton.tsx';
import { feelingNumber, feelingText } from '../feelingText.ts';

interface FeelingFieldProps {
  name: string;
  /** The persona's own colour. */
  color: string;
  /** Integer tenths of −2 … +2; null is unknown. */
  tenths: number | null;
  isReadOnly: boolean;
  onSay(tenths: number | null): void;
}

const MOST = 20;

/** How a persona feels: a slider that says its value in words; unknown is a value of its own. */
export function FeelingField({ name, color, tenths, isReadOnly, onSay }: FeelingFieldProps) {
  const { t } = useTranslation();
  // while it is dragged, nothing is said yet
  const [dragged, setDragged] = useState<number>();
  const now = dragged ?? tenths;
  const say = (value: number | null) => {
    setDragged(undefined);
    if (!isReadOnly && value !== tenths) onSay(value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const value = valueFor(event, tenths);
    if (value === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    say(value);
  };
  const place = { '--at': `${((now ?? 0) + MOST) * 2.5}%` } as CSSProperties;
  return (
    <div className="feeling" data-unknown={now === null || undefined} style={place}>
      <span className="feeling-name" dir="auto">
        <span className="feeling-color" style={{ background: color }} aria-hidden="true" />
        {name}
      </span>
      <output className="feeling-value">
        {now === null ? (
          t('journey.emotion.unknown')
        ) : (
          <>
            {t(feelingText.word(now))} <b>{feelingNumber(now)}</b>
          </>
        )}
      </output>
      <input
        type="range"
        className="feeling-slider"
        min={-MOST}
        max={MOST}
        step={1}
        value={now ?? 0}
        disabled={isReadOnly}
        aria-label={name}
        aria-valuetext={now === null ? t('journey.emotion.unknown') : feelingText.spoken(now, t)}
        onChange={(event) => setDragged(snapped(Number(event.target.value)))}
        onPointerUp={() => dragged !== undefined && say(dragged)}
        onBlur={() => dragged !== undefined && say(dragged)}
        onKeyDown={onKeyDown}
      />
      {isReadOnly ? null : (
        <IconButton
          className="feeling-clear"
          label={t('details.makeUnknown', { name })}
          icon={<X />}
          isDisabled={tenths === null}
          onPress={() => say(null)}
        />
      )}
    </div>
  );
}

/** The hand goes in steps of half a point; tenths are for the keys. */
function snapped(tenths: number): number {
  return Math.round(tenths / 5) * 5;
}

/** As on the map: arrows by half a point, with Shift by a tenth, Delete for unknown. */
function valueFor({ key, shiftKey }: KeyboardEvent, now: number | null): number | null | undefined {
  const by = shiftKey ? 1 : 5;
  const from = now ?? 0;
  const isRtl = document.documentElement.dir === 'rtl';
  const more = ['ArrowUp', isRtl ? 'ArrowLeft' : 'ArrowRight'];
  const less = ['ArrowDown', isRtl ? 'ArrowRight' : 'ArrowLeft'];
  if (more.includes(key)) return Math.min(MOST, from + by);
  if (less.includes(key)) return Math.max(-MOST, from - by);
  if (key === 'PageUp') return Math.min(MOST, from + 10);
  if (key === 'PageDown') return Math.max(-MOST, from - 10);
  if (key === 'Home') return -MOST;
  if (key === 'End') return MOST;
  return key === 'Delete' || key === 'Backspace' ? null : undefined;
}
