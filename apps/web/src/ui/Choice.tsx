import './choice.css';
import { Label } from 'react-aria-components/Label';
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup';

export interface ChoiceProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly id: T; readonly name: string; readonly lang?: string }[];
  onChange(value: T): void;
  /** The keyboard begins at what is chosen. */
  autoFocus?: boolean;
}

/** One of a few, side by side. */
export function Choice<T extends string>({
  label,
  value,
  options,
  onChange,
  autoFocus = false,
}: ChoiceProps<T>) {
  return (
    <RadioGroup
      className="choice"
      value={value}
      onChange={(next) => onChange(next as T)}
      orientation="horizontal"
    >
      <Label className="field-label">{label}</Label>
      <div className="choice-row">
        {options.map(({ id, name, lang }) => (
          <Radio
            key={id}
            value={id}
            className="choice-option"
            autoFocus={autoFocus && id === value}
            {...(lang ? { lang } : {})}
          >
            {name}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
