import { Button, Flex, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { styled } from 'styled-components';
import type { ServerData } from '../server-data/use-server-data';

/** The content of a widget once its data is there; before that it says so, and where it cannot be had, why, with a way to try again. */
export function WidgetBody<Data>({ source, children }: { source: ServerData<Data>; children: (data: Data) => ReactNode }) {
  if (source.data !== undefined) return <Full>{children(source.data)}</Full>;
  if (source.error === undefined) return <Widget.Loading />;
  return (
    <Flex direction="column" alignItems="flex-start" gap={3} role="alert">
      <Typography>{source.error}</Typography>
      <Button variant="tertiary" size="S" onClick={source.reload}>
        Noch einmal versuchen
      </Button>
    </Flex>
  );
}

/** A sentence where there is nothing to show: good news or a first step. */
export function Empty({ children }: { children: ReactNode }) {
  return <Typography textColor="neutral600">{children}</Typography>;
}

const Full = styled.div`
  width: 100%;
  min-width: 0;
  overflow-wrap: anywhere;
`;

/** Entries below each other, parted by lines. */
export const WidgetList = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;

  > li {
    padding: 0.8rem 0;
  }

  > li + li {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** A link within the admin, underlined: colour alone would not tell it from text (WCAG 2.2 SC 1.4.1). */
export const TextLink = styled(Link)`
  font-size: 1.4rem;
  line-height: 2.4rem;
  color: ${({ theme }) => theme.colors.primary600};
`;

/** The address of an entry's form; `field` is scrolled to and focused. */
export function entryPath(uid: string, documentId: string, field?: string): string {
  return `/content-manager/collection-types/${uid}/${documentId}${field ? `?field=${field}` : ''}`;
}
