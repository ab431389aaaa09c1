import { Badge, Box, Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { coordinationRoles } from '../../access/role-codes';
import { describeError } from '../server-data/describe-error';
import { type ClubEditor, type InvitationResult, useClubEditorsApi } from './club-editors-api';
import { InvitationForm } from './invitation-form';
import { InvitationNotice } from './invitation-notice';
import { RemoveButton } from './remove-button';

const CLUB = 'api::club.club';

const states: Record<ClubEditor['state'], string> = { active: 'aktiv', invited: 'eingeladen', blocked: 'gesperrt' };

/** A panel beside a club's form: who edits the club, and how somebody joins or leaves. Only for the coordination. */
export function ClubEditorsPanel({ model, documentId }: { model: string; documentId?: string }) {
  // Who may invite; the API holds to the same roles.
  const isCoordination = useAuth(
    'ClubEditorsPanel',
    ({ user }) => user?.roles?.some(({ code }) => coordinationRoles.includes(code)) ?? false,
  );
  if (model !== CLUB || !documentId || !isCoordination) return null;
  return { title: 'Zugänge', content: <ClubEditors club={documentId} /> };
}

function ClubEditors({ club }: { club: string }) {
  const api = useClubEditorsApi(club);
  const [editors, setEditors] = useState<ClubEditor[]>();
  const [result, setResult] = useState<InvitationResult>();
  const [error, setError] = useState<string>();

  async function attempt(action: () => Promise<void>): Promise<boolean> {
    setError(undefined);
    setResult(undefined);
    try {
      await action();
      return true;
    } catch (failure) {
      setError(describeError(failure));
      return false;
    }
  }
  const load = () => attempt(async () => setEditors(await api.list()));
  const show = (act: () => Promise<InvitationResult>) =>
    attempt(async () => {
      const outcome = await act();
      setEditors(await api.list());
      setResult(outcome);
    });

  // biome-ignore lint/correctness/useExhaustiveDependencies: loaded once for each club; the functions are new with every render.
  useEffect(() => {
    load();
  }, [club]);

  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {!editors && !error && <Loader small>Wird geladen</Loader>}
      {editors?.length === 0 && <Typography textColor="neutral600">Noch niemand kann diesen Verein bearbeiten.</Typography>}
      {editors && editors.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
          {editors.map((editor) => (
            <Box tag="li" key={editor.id}>
              <Flex justifyContent="space-between" gap={2}>
                <Typography fontWeight="semiBold">{editor.name}</Typography>
                <Badge>{states[editor.state]}</Badge>
              </Flex>
              <Typography tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
                {editor.email}
              </Typography>
              <Flex gap={2} paddingTop={1} wrap="wrap">
                {editor.state === 'invited' && (
                  <Button variant="tertiary" size="S" onClick={() => show(() => api.renew(editor.id))}>
                    Erneut einladen
                  </Button>
                )}
                <RemoveButton
                  name={editor.name}
                  onRemove={() => attempt(async () => setEditors(await api.remove(editor.id))).then(() => undefined)}
                />
              </Flex>
            </Box>
          ))}
        </Flex>
      )}
      <InvitationForm onInvite={(editor) => show(() => api.invite(editor))} />
      <div role="status">{result && <InvitationNotice result={result} />}</div>
      <div role="alert">{error && <Typography textColor="danger600">{error}</Typography>}</div>
    </Flex>
  );
}
