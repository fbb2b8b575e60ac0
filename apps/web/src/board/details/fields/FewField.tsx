import { type KeyboardEvent, type ReactNode, useId } from 'react';
import { classes } from '../../../ui/classes.ts';
import { nextIndex } from '../../../ui/Toolbar.tsx';

interface FewFieldProps {
  label: string;
  value: string;
  options: readonly { readonly value: string; readonly name: string; readonly icon?: ReactNode }[];
  /** Pressed again, it is not said any more. */
  isOptional?: boolean;
  isDisabled?: boolean;
  className?: string | undefined;
  onPick(value: string): void;
}

/** One of a few, side by side; the arrow keys go through them. */
export function FewField({
  label,
  value,
  options,
  isOptional = true,
  isDisabled = false,
  className,
  onPick,
}: FewFieldProps) {
  const id = useId();
  const chosen = options.findIndex((one) => one.value === value);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
    const at = buttons.indexOf(event.target as HTMLElement);
    const to = nextIndex(event.key, at, buttons.length, 'horizontal');
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.focus();
  };
  return (
    <div className={classes('detail-field', className)}>
      <span id={id} className="detail-label">
        {label}
      </span>
      <div className="detail-few" role="group" aria-labelledby={id} onKeyDown={onKeyDown}>
        {options.map((one, i) => (
          <button
            key={one.value}
            type="button"
            aria-pressed={i === chosen}
            aria-disabled={isDisabled || undefined}
            tabIndex={i === Math.max(0, chosen) ? 0 : -1}
            onClick={() => {
              if (isDisabled) return;
              if (i !== chosen) onPick(one.value);
              else if (isOptional) onPick('');
            }}
          >
            {one.icon}
            {one.name}
          </button>
        ))}
      </div>
    </div>
  );
}
