import { Button, Checkbox, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { describeError } from '../server-data/describe-error';
import { AgreementText } from './agreement-text';
import type { ClubAgreements } from './agreement-types';

interface Props {
  club: ClubAgreements;
  /** Whether the coordination accepts for the club: then it says what it has in hand. */
  isOnBehalf?: boolean;
  onDone: () => void;
}

const LONGEST_NOTE = 500;

/** What a club is asked to accept, with one box and one button. */
export function AcceptanceForm({ club, isOnBehalf = false, onDone }: Props) {
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [isTicked, setTicked] = useState(false);
  const [note, setNote] = useState('');
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState<{ field?: 'box' | 'note'; text: string }>();

  async function send(): Promise<void> {
    if (!isTicked) return setFault({ field: 'box', text: 'Bitte kreuzen Sie das Kästchen an.' });
    if (isOnBehalf && !note.trim()) return setFault({ field: 'note', text: 'Bitte schreiben Sie, worauf Sie sich stützen.' });
    setSending(true);
    try {
      const accepted = club.open.map(({ page, version }) => ({ page, version }));
      await post('/ehrenamt/agreements', { club: club.documentId, accepted, ...(isOnBehalf ? { note } : {}) });
      toggleNotification({ type: 'success', message: 'Angenommen. Vielen Dank!' });
      onDone();
    } catch (error) {
      setFault({ text: describeError(error) });
    } finally {
      setSending(false);
    }
  }

  return (
    // No form: beside a club's profile it would stand within that of the content manager.
    <Flex direction="column" alignItems="stretch" gap={4}>
      {club.open.map((agreement) => (
        <AgreementText key={agreement.page} agreement={agreement} />
      ))}
      {isOnBehalf && (
        <Field.Root
          name="note"
          required
          hint="Zum Beispiel: „Unterschrift vom 3. Mai liegt vor.“"
          error={fault?.field === 'note' ? fault.text : undefined}
        >
          <Field.Label>Worauf stützen Sie sich?</Field.Label>
          <Field.Input value={note} maxLength={LONGEST_NOTE} onChange={({ target }) => setNote(target.value)} />
          <Field.Error />
          <Field.Hint />
        </Field.Root>
      )}
      <Checkbox checked={isTicked} onCheckedChange={(checked) => setTicked(checked === true)}>
        {isOnBehalf ? 'Der Verein hat das gelesen und nimmt es an.' : 'Wir haben das gelesen. Unser Verein nimmt es an.'}
      </Checkbox>
      <div role="alert">{fault && fault.field !== 'note' && <Typography textColor="danger600">{fault.text}</Typography>}</div>
      <div>
        <Button size="M" loading={isSending} onClick={send}>
          {isOnBehalf ? 'Für den Verein annehmen' : 'Annehmen'}
        </Button>
      </div>
    </Flex>
  );
}
