import { useId, useLayoutEffect, useRef } from 'react';
import { classes } from '../../../ui/classes.ts';
import { useDraft } from './useDraft.ts';

interface WordsFieldProps {
  label: string;
  /** The label is heard, not seen. */
  isLabelHidden?: boolean;
  value: string;
  onSay(words: string): void;
  /** Grows with what is written; Enter breaks the line. */
  isLong?: boolean;
  /** One line of words that is shown whole: it wraps, and Enter says it. */
  wraps?: boolean;
  placeholder?: string;
  suggestions?: readonly string[] | undefined;
  isReadOnly?: boolean;
  className?: string | undefined;
  type?: 'text' | 'url' | 'date' | 'number';
  min?: number | undefined;
  max?: number | undefined;
  step?: string;
}

/** Words, a number or a day: said when the field is left, or with Enter. */
export function WordsField({
  label,
  isLabelHidden = false,
  value,
  onSay,
  isLong = false,
  wraps = false,
  placeholder,
  suggestions,
  isReadOnly = false,
  className,
  type = 'text',
  min,
  max,
  step,
}: WordsFieldProps) {
  const id = useId();
  const draft = useDraft<HTMLInputElement | HTMLTextAreaElement>(
    value,
    onSay,
    (event) => !isLong || event.ctrlKey || event.metaKey,
  );
  const common = {
    id,
    className: 'detail-input',
    // what is asked for stands in the direction of the page
    dir: draft.words === '' ? undefined : 'auto',
    value: draft.words,
    readOnly: isReadOnly,
    placeholder: isReadOnly ? undefined : placeholder,
    'data-draft': draft.isChanged || undefined,
    onBlur: draft.onBlur,
    onKeyDown: draft.onKeyDown,
  } as const;
  const list = suggestions && suggestions.length > 0 ? `${id}-list` : undefined;
  return (
    <div className={classes('detail-field', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'detail-label'}>
        {label}
      </label>
      {isLong || wraps ? (
        <Growing
          {...common}
          onChange={(words) => draft.write(wraps ? words.replace(/\s*\n\s*/g, ' ') : words)}
        />
      ) : (
        <input
          {...common}
          type={type}
          list={list}
          min={min}
          max={max}
          step={step}
          onChange={(event) => draft.write(event.target.value)}
        />
      )}
      {list ? (
        <datalist id={list}>
          {suggestions?.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      ) : null}
    </div>
  );
}

type GrowingProps = Omit<React.ComponentProps<'textarea'>, 'onChange'> & {
  onChange(words: string): void;
};

/** As high as what is written in it. */
function Growing({ onChange, ...props }: GrowingProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows its words
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.blockSize = '0';
    current.style.blockSize = `${current.scrollHeight + 2}px`;
  }, [props.value]);
  return (
    <textarea {...props} ref={field} rows={1} onChange={(event) => onChange(event.target.value)} />
  );
}
