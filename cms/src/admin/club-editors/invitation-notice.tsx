import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import type { InvitationResult } from './club-editors-api';

/** Says what became of an invitation, and shows its link to be handed over where a mail may not arrive. */
export function InvitationNotice({ result }: { result: InvitationResult }) {
  const [isCopied, setCopied] = useState(false);
  const copy = async (link: string) => {
    await navigator.clipboard.writeText(link);
    setCopied(true);
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={2} padding={3} background="success100" hasRadius>
      <Typography>{describe(result)}</Typography>
      {result.link && (
        <>
          <Box tag="code" padding={2} background="neutral0" hasRadius style={{ overflowWrap: 'anywhere' }}>
            {result.link}
          </Box>
          <Button variant="tertiary" onClick={() => copy(result.link ?? '')}>
            {isCopied ? 'Link kopiert' : 'Link kopieren'}
          </Button>
        </>
      )}
    </Flex>
  );
}

function describe({ outcome, email, mailSent }: InvitationResult): string {
  if (outcome === 'added') {
    return mailSent
      ? `${email} hatte schon ein Konto und bearbeitet jetzt auch diesen Verein. Eine Nachricht ist unterwegs.`
      : `${email} hatte schon ein Konto und bearbeitet jetzt auch diesen Verein. Bitte sagen Sie der Person Bescheid.`;
  }
  return mailSent
    ? `Die Einladung an ${email} ist unterwegs. Kommt sie nicht an, geben Sie diesen Link weiter. Er gilt 14 Tage:`
    : 'Es ging keine E-Mail hinaus. Bitte geben Sie der Person diesen Link. Er gilt 14 Tage:';
}
