import { Checkbox, Field } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { styled } from 'styled-components';

type Choice = Record<string, unknown>;

interface Props {
  /** Path of the list, then of the component's field that holds the value, as in `audiences.value`. */
  name: string;
  label: string;
  hint?: string;
  disabled?: boolean;
  required?: boolean;
  optionLabels: Record<string, string>;
}

/**
 * A list of a component with one field, as boxes to tick: one click for each audience, activity or language.
 *
 * The stored form stays a list of components. A value that is no option, such as a rare language from an import, is offered as it is.
 */
export function ChoiceList({ name, label, hint, disabled, required, optionLabels }: Props) {
  const list = name.slice(0, name.lastIndexOf('.'));
  const choiceField = name.slice(list.length + 1);
  const { value, error, onChange } = useField<Choice[]>(list);
  const chosen = value ?? [];
  const others = chosen.map((choice) => String(choice[choiceField])).filter((option) => !(option in optionLabels));
  const options = [...Object.entries(optionLabels), ...others.map((option) => [option, option] as const)];

  const toggle = (option: string, isChosen: boolean) => {
    const rest = chosen.filter((choice) => choice[choiceField] !== option);
    onChange(list, isChosen ? [...rest, { [choiceField]: option }] : rest);
  };

  return (
    <Field.Root name={list} error={error} hint={hint} required={required}>
      <Group>
        <legend>{label}</legend>
        <Field.Hint />
        <Boxes>
          {options.map(([option, text]) => (
            <Checkbox
              key={option}
              disabled={disabled}
              checked={chosen.some((choice) => choice[choiceField] === option)}
              onCheckedChange={(isChecked) => toggle(option, isChecked === true)}
            >
              {text}
            </Checkbox>
          ))}
        </Boxes>
        <Field.Error />
      </Group>
    </Field.Root>
  );
}

const Group = styled.fieldset`
  margin: 0;
  padding: 0;
  border: 0;
  min-width: 0;

  legend {
    padding: 0;
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;

const Boxes = styled.div`
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(22rem, 100%), 1fr));
  gap: 0.8rem 1.6rem;
  padding-top: 0.8rem;
`;
