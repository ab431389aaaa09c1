import { styled } from 'styled-components';

/** What lies around a table: it scrolls by itself where the screen is too narrow. */
export const TableFrame = styled.section`
  overflow-x: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme }) => theme.shadows.tableShadow};
`;

/** A plain table. Strapi's own is an ARIA grid, which arrow keys and not Tab lead through, and in which no column can be sorted. */
export const DataTable = styled.table`
  width: 100%;
  border-collapse: collapse;
  font-size: 1.4rem;
  line-height: 1.43;
  color: ${({ theme }) => theme.colors.neutral800};

  th,
  td {
    padding: 1.2rem 1.6rem;
    text-align: left;
    vertical-align: top;
  }

  th {
    font-weight: 600;
  }

  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }
`;

/** A table of figures, which stand below each other. */
export const FigureTable = styled(DataTable)`
  th + th,
  td {
    text-align: right;
    white-space: nowrap;
  }
`;
