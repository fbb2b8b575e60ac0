import { useId } from 'react';
import { classes } from '../../../ui/classes.ts';

interface PickFieldProps {
  label: string;
  isLabelHidden?: boolean;
  value: string;
  options: readonly { readonly value: string; readonly name: string }[];
  /** What stands for nothing chosen; without it something always is. */
  none?: string | undefined;
  isDisabled?: boolean;
  className?: string | undefined;
  onPick(value: string): void;
}

/** One of a list, the browser's own: it opens well under every hand. */
export function PickField({
  label,
  isLabelHidden = false,
  value,
  options,
  none,
  isDisabled = false,
  className,
  onPick,
}: PickFieldProps) {
  const id = useId();
  return (
    <div className={classes('detail-field', className)}>
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : 'detail-label'}>
        {label}
      </label>
      <select
        id={id}
        className="detail-input detail-select"
        value={value}
        disabled={isDisabled}
        onChange={(event) => onPick(event.target.value)}
      >
        {none === undefined ? null : <option value="">{none}</option>}
        {options.map((one) => (
          <option key={one.value} value={one.value}>
            {one.name}
          </option>
        ))}
      </select>
    </div>
  );
}
