import { Button, Modal } from '@strapi/design-system';
import { useState } from 'react';
import { TextForm } from '../editorial/text-form';
import { useReport } from '../editorial/use-report';
import { useRejectRegistrationMutation } from './registration-api';

/** Refuses a registration, after asking for the reason that the applicant is to read. */
export function RejectButton({ documentId }: { documentId: string }) {
  const [isOpen, setIsOpen] = useState(false);
  const [reject, { isLoading }] = useRejectRegistrationMutation();
  const report = useReport();
  const send = async (reason: string) => {
    if (report(await reject({ documentId, reason }), 'Die Anmeldung ist abgelehnt. Eine E-Mail ist unterwegs.')) setIsOpen(false);
  };
  return (
    <Modal.Root open={isOpen} onOpenChange={setIsOpen}>
      <Modal.Trigger>
        <Button variant="danger-light" fullWidth>
          Ablehnen …
        </Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>Anmeldung ablehnen</Modal.Title>
        </Modal.Header>
        <TextForm
          label="Grund"
          hint="So steht er in der E-Mail an die Person, die angemeldet hat."
          confirmLabel="Ablehnen und Bescheid geben"
          isRequired
          isLoading={isLoading}
          onConfirm={send}
          onClose={() => setIsOpen(false)}
        />
      </Modal.Content>
    </Modal.Root>
  );
}
