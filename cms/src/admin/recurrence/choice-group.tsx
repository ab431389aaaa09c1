import { Typography } from '@strapi/design-system';
import { useId } from 'react';
import { styled } from 'styled-components';

interface Option<Value extends string> {
  value: Value;
  text: string;
  /** What choosing it means, in a sentence. */
  explanation?: string;
}

interface Props<Value extends string> {
  legend: string;
  options: Option<Value>[];
  value: Value;
  disabled?: boolean;
  onChange: (value: Value) => void;
}

/** One choice among a few, all in sight: native radio buttons, for the design system's have no labels of their own. */
export function ChoiceGroup<Value extends string>({ legend, options, value, disabled, onChange }: Props<Value>) {
  const name = useId();
  return (
    <Fieldset>
      <legend>{legend}</legend>
      {options.map((option) => (
        <Choice key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
          />
          <span>
            <Typography textColor="neutral800">{option.text}</Typography>
            {option.explanation && (
              <Typography variant="pi" textColor="neutral600" tag="span">
                {` ${option.explanation}`}
              </Typography>
            )}
          </span>
        </Choice>
      ))}
    </Fieldset>
  );
}

/** A set of inputs with a legend that looks like a label. */
export const Fieldset = styled.fieldset`
  display: flex;
  flex-direction: column;
  gap: 0.8rem;
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;

  legend {
    padding: 0 0 0.8rem;
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

const Choice = styled.label`
  display: flex;
  gap: 0.8rem;
  align-items: flex-start;
  min-height: 2.4rem;
  cursor: pointer;

  input {
    flex: none;
    width: 2rem;
    height: 2rem;
    margin: 0;
    accent-color: ${({ theme }) => theme.colors.primary600};
  }

  input:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;
