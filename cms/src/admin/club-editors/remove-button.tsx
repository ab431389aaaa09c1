import { Button, Dialog } from '@strapi/design-system';

/** Takes the access from an editor, after asking once. */
export function RemoveButton({ name, onRemove }: { name: string; onRemove: () => Promise<void> }) {
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light" size="S" aria-label={`${name}: Zugang entziehen`}>
          Zugang entziehen
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>Zugang entziehen?</Dialog.Header>
        <Dialog.Body>
          {name} kann diesen Verein dann sofort nicht mehr bearbeiten. Was die Person eingetragen hat, bleibt erhalten.
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              Abbrechen
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth variant="danger" onClick={onRemove}>
              Entziehen
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
