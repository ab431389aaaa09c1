import { InputRenderer } from '@strapi/strapi/admin';
import type { ComponentProps } from 'react';

type EnumerationProps = Extract<ComponentProps<typeof InputRenderer>, { type: 'enumeration' }>;

interface Props extends Omit<EnumerationProps, 'options'> {
  attribute: { enum: string[] };
  optionLabels?: Record<string, string>;
}

/** Strapi's own selection, with the German label in place of each stored value. */
export function TranslatedEnumeration({ attribute, optionLabels = {}, ...props }: Props) {
  const options = attribute.enum.map((value) => ({ value, label: optionLabels[value] ?? value }));
  return <InputRenderer {...props} type="enumeration" options={options} />;
}
