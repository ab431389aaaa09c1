import { styled } from 'styled-components';
import type { Order } from './arrange-rows';
import { ClubName, describeConfirmed, describeNextDate, describePercent } from './club-facts';
import { DataTable, TableFrame } from './data-table';
import { ProblemList } from './problem-list';
import type { QualityRow } from './quality-types';

interface Props {
  rows: QualityRow[];
  order: Order;
  onOrder: (order: Order) => void;
}

const columns: { order: Order; label: string; direction: 'ascending' | 'descending' }[] = [
  { order: 'name', label: 'Verein', direction: 'ascending' },
  { order: 'percent', label: 'Ausgefüllt', direction: 'ascending' },
  { order: 'confirmed', label: 'Bestätigt', direction: 'ascending' },
  { order: 'next-date', label: 'Nächster Termin', direction: 'ascending' },
  { order: 'problems', label: 'Was zu tun ist', direction: 'descending' },
];
const arrows = { ascending: '↑', descending: '↓' };

/** The report for a wide screen; each head orders by its column. */
export function QualityTable({ rows, order, onOrder }: Props) {
  return (
    <TableFrame>
      <DataTable aria-label="Datenqualität nach Verein">
        <thead>
          <tr>
            {columns.map((column) => {
              const isChosen = column.order === order;
              return (
                <th key={column.order} scope="col" aria-sort={isChosen ? column.direction : undefined}>
                  <OrderButton type="button" data-arrow={isChosen ? arrows[column.direction] : ''} onClick={() => onOrder(column.order)}>
                    {column.label}
                  </OrderButton>
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.documentId ?? row.name}>
              <Name scope="row">
                <ClubName row={row} />
              </Name>
              <td>{describePercent(row)}</td>
              <td>{describeConfirmed(row)}</td>
              <td>{describeNextDate(row)}</td>
              <td>
                <ProblemList problems={row.problems} />
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </TableFrame>
  );
}

const Name = styled.th`
  width: 26%;
  overflow-wrap: anywhere;
`;

const OrderButton = styled.button`
  min-height: 2.4rem;
  padding: 0;
  font: inherit;
  color: inherit;
  white-space: nowrap;
  cursor: pointer;
  background: none;
  border: 0;

  &:hover {
    text-decoration: underline;
  }

  /* A picture of what aria-sort says; the empty text after the slash is what it is read as (CSS Content 3 §1.2). */
  &::after {
    content: '\\00a0' attr(data-arrow) / '';
  }
`;
