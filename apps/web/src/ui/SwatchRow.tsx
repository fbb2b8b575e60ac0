import './swatch-row.css';
import { Check } from 'lucide-react';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface SwatchRowProps {
  label: string;
  isLabelHidden?: boolean;
  value: string | undefined;
  /** `color` is CSS; `name` is read out and shown as the tooltip. */
  options: readonly { readonly id: string; readonly color: string; readonly name: string }[];
  columns?: number;
  onChange(value: string): void;
}

/** Colours to choose from; the chosen one has a tick and a ring. */
export function SwatchRow({
  label,
  isLabelHidden,
  value,
  options,
  columns,
  onChange,
}: SwatchRowProps) {
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
        style={columns ? { gridTemplateColumns: `repeat(${columns}, 28px)` } : undefined}
      >
        {options.map(({ id, color, name }) => (
          <Radio
            key={id}
            value={id}
            aria-label={name}
            className="swatch"
            style={{ background: color }}
          >
            {({ isSelected }) => (isSelected ? <Check aria-hidden="true" /> : null)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
