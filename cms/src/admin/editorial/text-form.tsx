import { Button, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { texts } from './texts';

interface Props {
  explanation?: string;
  label: string;
  hint: string;
  confirmLabel: string;
  isRequired?: boolean;
  isLoading: boolean;
  onConfirm: (text: string) => void;
  onClose: () => void;
}

const LONGEST_TEXT = 2000;

/** The body of a dialog that asks for one text and sends it. */
export function TextForm({ explanation, label, hint, confirmLabel, isRequired = false, isLoading, onConfirm, onClose }: Props) {
  const [text, setText] = useState('');
  return (
    <Flex direction="column" alignItems="stretch" gap={4} padding={6}>
      {explanation && <Typography tag="p">{explanation}</Typography>}
      <Field.Root name="text" hint={hint} required={isRequired}>
        <Field.Label>{label}</Field.Label>
        <Textarea value={text} maxLength={LONGEST_TEXT} onChange={({ target }) => setText(target.value)} />
        <Field.Hint />
      </Field.Root>
      <Flex gap={2} justifyContent="flex-end" wrap="wrap">
        <Button variant="tertiary" onClick={onClose}>
          {texts.cancel}
        </Button>
        <Button disabled={isRequired && !text.trim()} loading={isLoading} onClick={() => onConfirm(text)}>
          {confirmLabel}
        </Button>
      </Flex>
    </Flex>
  );
}
