import { Button, Field, Flex, Typography } from '@strapi/design-system';
import { type KeyboardEvent, useState } from 'react';
import type { NewEditor } from './club-editors-api';

const empty: NewEditor = { firstname: '', lastname: '', email: '' };

const fields: { name: keyof NewEditor; label: string; type: string }[] = [
  { name: 'firstname', label: 'Vorname', type: 'text' },
  { name: 'lastname', label: 'Nachname', type: 'text' },
  { name: 'email', label: 'E-Mail-Adresse', type: 'email' },
];

/**
 * Asks for a name and an address and invites; opened by a button. `onInvite` says whether it worked, and only then the form closes. It stands
 * inside of the entry's own form, so it is none itself, and Enter invites instead of saving the entry.
 */
export function InvitationForm({ onInvite }: { onInvite: (editor: NewEditor) => Promise<boolean> }) {
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [editor, setEditor] = useState(empty);

  async function invite(): Promise<void> {
    setBusy(true);
    const isDone = await onInvite(editor);
    setBusy(false);
    if (!isDone) return;
    setOpen(false);
    setEditor(empty);
  }

  function inviteOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    if (!isBusy) invite();
  }

  if (!isOpen) {
    return (
      <Button variant="secondary" fullWidth onClick={() => setOpen(true)}>
        Person einladen
      </Button>
    );
  }
  return (
    <Flex tag="fieldset" direction="column" alignItems="stretch" gap={3} padding={0} style={{ border: 0, minWidth: 0 }}>
      <Typography tag="legend" variant="delta">
        Person einladen
      </Typography>
      {fields.map(({ name, label, type }, index) => (
        <Field.Root key={name} name={`invitation-${name}`} required>
          <Field.Label>{label}</Field.Label>
          <Field.Input
            type={type}
            autoComplete="off"
            autoFocus={index === 0}
            value={editor[name]}
            onChange={({ target }: { target: { value: string } }) => setEditor({ ...editor, [name]: target.value })}
            onKeyDown={inviteOnEnter}
          />
        </Field.Root>
      ))}
      <Typography variant="pi" textColor="neutral600">
        Die Person bekommt einen Link, mit dem sie ihr Passwort festlegt. Sie kann dann nur diesen Verein bearbeiten. Pflegt sie schon einen
        anderen Verein, kommt dieser dazu.
      </Typography>
      <Flex gap={2} wrap="wrap">
        <Button onClick={invite} loading={isBusy}>
          Einladen
        </Button>
        <Button variant="tertiary" onClick={() => setOpen(false)} disabled={isBusy}>
          Abbrechen
        </Button>
      </Flex>
    </Flex>
  );
}
