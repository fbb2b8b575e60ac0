import './text-field.css';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import {
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components/TextField';

export interface TextFieldProps
  extends Omit<AriaTextFieldProps, 'className' | 'style' | 'children'> {
  label: string;
  /** The label is there for assistive technology only. */
  isLabelHidden?: boolean;
  hint?: string;
  error?: string | undefined;
  placeholder?: string;
}

/** A field with a label above it; its text takes its direction from what is typed. */
export function TextField({
  label,
  isLabelHidden,
  hint,
  error,
  placeholder,
  onKeyDown,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      {...(onKeyDown && { onKeyDown: leavingEscape(onKeyDown) })}
      isInvalid={error !== undefined}
      className="field"
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'field-label'}>{label}</Label>
      <Input className="field-input" dir="auto" placeholder={placeholder} />
      {hint ? (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
    </AriaTextField>
  );
}

type OnKeyDown = NonNullable<AriaTextFieldProps['onKeyDown']>;

/** A field that listens to keys keeps them to itself, but Esc closes the dialog around it. */
function leavingEscape(onKeyDown: OnKeyDown): OnKeyDown {
  return (event) => {
    onKeyDown(event);
    if (event.key === 'Escape') event.continuePropagation();
  };
}
