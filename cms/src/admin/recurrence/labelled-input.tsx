import { Field, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { styled } from 'styled-components';

interface InputProps {
  label: string;
  type: 'date' | 'datetime-local' | 'number' | 'text';
  value: string;
  hint?: string;
  error?: string;
  required?: boolean;
  disabled?: boolean;
  min?: string | number;
  max?: string | number;
  maxLength?: number;
  onChange: (value: string) => void;
  /** Enter would otherwise save the whole entry. */
  onEnter?: () => void;
}

/** A native input with label, hint and error: on a phone the system's own date picker is the fastest, and it speaks the user's language. */
export function LabelledInput({ label, type, value, hint, error, required, disabled, min, max, maxLength, onChange, onEnter }: InputProps) {
  return (
    <Field.Root hint={hint} error={error} required={required}>
      <Field.Label>{label}</Field.Label>
      <NativeInput
        type={type}
        value={value}
        disabled={disabled}
        min={min}
        max={max}
        maxLength={maxLength}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter?.();
        }}
      />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Without a colour scheme the browser draws a dark calendar sign on the dark theme. */
const NativeInput = styled(TextInput)`
  color-scheme: ${({ theme }) => (theme.colors.neutral0 === '#ffffff' ? 'light' : 'dark')};
`;

interface SelectProps<Value extends string | number> {
  label: string;
  value: Value;
  options: { value: Value; text: string }[];
  hint?: string;
  error?: string;
  disabled?: boolean;
  onChange: (value: Value) => void;
}

/** A selection of the design system with its label and hint. */
export function LabelledSelect<Value extends string | number>({
  label,
  value,
  options,
  hint,
  error,
  disabled,
  onChange,
}: SelectProps<Value>) {
  const isNumber = typeof value === 'number';
  return (
    <Field.Root hint={hint} error={error}>
      <Field.Label>{label}</Field.Label>
      <SingleSelect
        value={String(value)}
        disabled={disabled}
        onChange={(chosen) => onChange((isNumber ? Number(chosen) : String(chosen)) as Value)}
      >
        {options.map((option) => (
          <SingleSelectOption key={option.value} value={String(option.value)}>
            {option.text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

/** Inputs side by side where there is room, below each other on a phone. */
export const InputRow = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr));
  gap: 1.6rem;
  align-items: start;
`;
