import { Box, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { describeDate } from '../server-data/describe-instant';
import { NoticeText } from '../widgets/notices/notice-text';
import type { OpenAgreement } from './agreement-types';

/** One agreement: its version, its text to unfold and the way to its public page. */
export function AgreementText({ agreement: { title, version, since, url, body } }: { agreement: OpenAgreement }) {
  const holds = since ? `Fassung ${version}, gilt seit ${describeDate(since)}` : `Fassung ${version}`;
  return (
    <Box>
      <Typography tag="p" fontWeight="semiBold">
        {title}
      </Typography>
      <Typography tag="p" variant="pi" textColor="neutral600">
        {holds}
      </Typography>
      <Unfold>
        <summary>{`Text lesen: ${title}`}</summary>
        {/* Long texts scroll; with the keyboard that needs a place to stand on (WCAG 2.2 SC 2.1.1). */}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: see above */}
        <section tabIndex={0} aria-label={`${title}, ${holds}`}>
          <NoticeText blocks={body} />
        </section>
      </Unfold>
      {url && (
        <PublicLink href={url} target="_blank" rel="noreferrer">
          {`Auf der Website ansehen: ${title} (neues Fenster)`}
        </PublicLink>
      )}
    </Box>
  );
}

const Unfold = styled.details`
  font-size: 1.4rem;

  summary {
    padding: 0.4rem 0;
    color: ${({ theme }) => theme.colors.primary600};
    cursor: pointer;
  }

  section {
    max-height: 40rem;
    padding: 1.2rem;
    overflow-y: auto;
    background: ${({ theme }) => theme.colors.neutral100};
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    border-radius: ${({ theme }) => theme.borderRadius};
  }
`;

const PublicLink = styled.a`
  display: inline-block;
  padding: 0.4rem 0;
  font-size: 1.4rem;
  color: ${({ theme }) => theme.colors.primary600};
`;
