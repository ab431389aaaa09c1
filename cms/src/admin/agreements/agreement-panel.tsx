import { Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { coordinationPermission } from '../editorial/coordination-permission';
import { useServerData } from '../server-data/use-server-data';
import { WidgetBody } from '../widgets/widget-body';
import { AcceptanceForm } from './acceptance-form';
import { AcceptanceList } from './acceptance-list';
import type { ClubAgreements } from './agreement-types';

const CLUB = 'api::club.club';

/** A panel beside a club's form: what the club has accepted, and a way to record what came on paper. Only for the coordination. */
export function AgreementPanel({ model, documentId }: { model: string; documentId?: string }) {
  const {
    allowedActions: { canDelete },
  } = useRBAC(coordinationPermission);
  if (model !== CLUB || !documentId || !canDelete) return null;
  return { title: 'Vereinbarungen', content: <Agreements club={documentId} /> };
}

function Agreements({ club }: { club: string }) {
  const source = useServerData<ClubAgreements>(`/ehrenamt/agreements/${club}`);
  return (
    <WidgetBody source={source}>
      {(agreements) => (
        <Flex direction="column" alignItems="stretch" gap={4}>
          {agreements.accepted.length > 0 && <AcceptanceList accepted={agreements.accepted} />}
          {agreements.open.length > 0 ? (
            <>
              <Typography tag="p" fontWeight="semiBold">
                Noch nicht angenommen
              </Typography>
              <AcceptanceForm club={agreements} isOnBehalf onDone={source.reload} />
            </>
          ) : (
            <Typography textColor="neutral600">Der Verein hat alles angenommen, was jetzt gilt.</Typography>
          )}
        </Flex>
      )}
    </WidgetBody>
  );
}
