import { Box, Button, EmptyStateLayout, Field, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useMediaQuery } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { type ProblemKind, problemKinds, problemNames } from '../../quality/problem';
import { arrangeRows, type Order, orders, readChoice } from './arrange-rows';
import { QualityCards } from './quality-cards';
import { QualityTable } from './quality-table';
import type { QualityRow } from './quality-types';

const PORTION = 50;
/** Below that, the columns would not stand side by side. */
const NARROW = '(max-width: 63.9375rem)';

const orderNames: Record<Order, string> = {
  problems: 'Meiste Hinweise zuerst',
  name: 'Name',
  percent: 'Am wenigsten ausgefüllt zuerst',
  confirmed: 'Am längsten nicht bestätigt zuerst',
  'next-date': 'Ohne Termin zuerst',
};

/** All clubs with what is wrong, to be filtered and ordered; the choice stands in the address, so that it can be kept and sent on. */
export function QualityList({ rows }: { rows: QualityRow[] }) {
  const [parameters, setParameters] = useSearchParams();
  const [shown, setShown] = useState(PORTION);
  const isNarrow = useMediaQuery(NARROW);
  const choice = readChoice(parameters);
  const arranged = arrangeRows(rows, choice);
  const choose = (changes: Partial<typeof choice>) => {
    setShown(PORTION);
    setParameters({ ...choice, ...changes }, { replace: true });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex gap={4} wrap="wrap" alignItems="flex-end">
        <Choose label="Zeigen" value={choice.problem} onChange={(problem) => choose({ problem: problem as ProblemKind | 'all' })}>
          <SingleSelectOption value="all">{`Alle (${rows.length})`}</SingleSelectOption>
          {problemKinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {`${problemNames[kind]} (${countWith(rows, kind)})`}
            </SingleSelectOption>
          ))}
        </Choose>
        <Choose label="Reihenfolge" value={choice.order} onChange={(order) => choose({ order: order as Order })}>
          {orders.map((order) => (
            <SingleSelectOption key={order} value={order}>
              {orderNames[order]}
            </SingleSelectOption>
          ))}
        </Choose>
      </Flex>
      <div role="status">
        <Typography textColor="neutral600">{arranged.length === 1 ? 'Ein Eintrag' : `${arranged.length} Einträge`}</Typography>
      </div>
      {arranged.length === 0 && <EmptyStateLayout content="Gut so: Davon ist kein Verein betroffen." />}
      {arranged.length > 0 && isNarrow && <QualityCards rows={arranged.slice(0, shown)} />}
      {arranged.length > 0 && !isNarrow && (
        <QualityTable rows={arranged.slice(0, shown)} order={choice.order} onOrder={(order) => choose({ order })} />
      )}
      {arranged.length > shown && (
        <div>
          <Button variant="secondary" onClick={() => setShown(shown + PORTION)}>
            {`Weitere ${Math.min(PORTION, arranged.length - shown)} zeigen`}
          </Button>
        </div>
      )}
    </Flex>
  );
}

function countWith(rows: QualityRow[], kind: ProblemKind): number {
  return rows.filter(({ problems }) => problems.some((problem) => problem.kind === kind)).length;
}

interface ChooseProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: React.ReactNode;
}

function Choose({ label, value, onChange, children }: ChooseProps) {
  return (
    <Box minWidth="26rem">
      <Field.Root name={label}>
        <Field.Label>{label}</Field.Label>
        <SingleSelect value={value} onChange={(chosen) => onChange(String(chosen))}>
          {children}
        </SingleSelect>
      </Field.Root>
    </Box>
  );
}
