import { Box, Typography } from '@strapi/design-system';
import { FigureTable, TableFrame } from './data-table';
import { describeFigure, nameMonth, trendColumns } from './describe-trend';
import type { QualityReport } from './quality-types';

/** How it has gone: today and the months before, newest first. */
export function TrendTable({ report: { figures, months } }: { report: QualityReport }) {
  const lines = [{ name: 'Heute', figures }, ...months.map((month) => ({ name: nameMonth(month.month), figures: month }))];
  return (
    <Box>
      <Typography tag="h2" variant="beta" id="trend">
        Entwicklung
      </Typography>
      <Typography tag="p" textColor="neutral600" paddingBottom={3}>
        Zu Beginn jedes Monats merkt sich die Plattform diese Zahlen.
      </Typography>
      {/* Wider than a phone: it scrolls by itself, and with the keyboard that needs a place to stand on (WCAG 2.2 SC 2.1.1). */}
      <TableFrame tabIndex={0} aria-labelledby="trend">
        <FigureTable>
          <thead>
            <tr>
              <th scope="col">Monat</th>
              {trendColumns.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, figures: line }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {trendColumns.map((column) => (
                  <td key={column.key}>{describeFigure(line, column)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </FigureTable>
      </TableFrame>
    </Box>
  );
}
