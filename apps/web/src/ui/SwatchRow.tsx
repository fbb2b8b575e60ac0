import './swatch-row.css';
import { Check } from 'lucide-react';
import type { PointerEvent } from 'react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';
import { classes } from './classes.ts';
import { tooltipOf } from './tooltip.ts';

export interface SwatchRowProps {
  label: string;
  isLabelHidden?: boolean;
  value: string | undefined;
  /** `color` is CSS; `name` is read out and shown as the tooltip. */
  options: readonly { readonly id: string; readonly color: string; readonly name: string }[];
  columns?: number;
  onChange(value: string): void;
  /** One has been pressed with the pointer, be it the chosen one again. */
  onPick?: (() => void) | undefined;
}

/** Colours to choose from; the chosen one has a tick and a ring. */
export function SwatchRow({
  label,
  isLabelHidden,
  value,
  options,
  columns,
  onChange,
  onPick,
}: SwatchRowProps) {
  // after the press has chosen it
  const onPointerUp = ({ target }: PointerEvent) => {
    if (onPick && (target as Element).closest('.swatch')) setTimeout(onPick);
  };
  return (
    <RadioGroup
      className="choice"
      value={value ?? null}
      onChange={onChange}
      orientation="horizontal"
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <div
        className="swatch-row"
        onPointerUp={onPointerUp}
        style={columns ? { gridTemplateColumns: `repeat(${columns}, 28px)` } : undefined}
      >
        {options.map(({ id, color, name }) => (
          <Radio
            key={id}
            value={id}
            aria-label={name}
            {...tooltipOf(name, 'top')}
            className={classes('swatch', color === 'transparent' && 'swatch-none')}
            style={{ background: color }}
          >
            {({ isSelected }) => (isSelected ? <Check aria-hidden="true" /> : null)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
