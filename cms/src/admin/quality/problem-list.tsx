import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { problemNames } from '../../quality/problem';
import { entryPath, TextLink } from '../widgets/widget-body';
import type { QualityRow } from './quality-types';

/** What is wrong with a club: the kind, the sentence, and the way to the entry it is about. */
export function ProblemList({ problems }: Pick<QualityRow, 'problems'>) {
  if (problems.length === 0) return <Typography textColor="neutral600">Alles gut.</Typography>;
  return (
    <List>
      {problems.map(({ kind, text, entry }) => (
        <li key={`${kind} ${text}`}>
          <Typography>
            <strong>{`${problemNames[kind]}: `}</strong>
            {text} {entry && <TextLink to={entryPath(entry.uid, entry.documentId)}>{`„${entry.title}“ öffnen`}</TextLink>}
          </Typography>
        </li>
      ))}
    </List>
  );
}

const List = styled.ul`
  margin: 0;
  padding: 0;
  list-style: none;
  overflow-wrap: anywhere;

  > li + li {
    margin-top: 0.4rem;
  }
`;
