import { classes } from '../../../ui/classes.ts';

interface TickFieldProps {
  label: string;
  isOn: boolean;
  isDisabled?: boolean;
  className?: string | undefined;
  onTick(isOn: boolean): void;
}

export function TickField({ label, isOn, isDisabled = false, className, onTick }: TickFieldProps) {
  return (
    <label className={classes('detail-tick', className)}>
      <input
        type="checkbox"
        checked={isOn}
        disabled={isDisabled}
        onChange={(event) => onTick(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
