import { Badge, Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Decision } from './change-date';
import { DateDecision } from './date-decision';
import type { DateRow } from './date-rows';
import { describeDay, describeSpan } from './date-words';
import type { Day } from './stored-recurrence';
import type { DateVenue } from './use-date-venues';

interface Props {
  row: DateRow;
  allDay: boolean;
  venues: DateVenue[];
  isTaken: (day: Day) => boolean;
  disabled?: boolean;
  onDecide: (decision: Decision) => void;
}

const stateTexts = { planned: undefined, cancelled: 'fällt aus', moved: 'verlegt', 'left-out': 'kein Termin' } as const;
const stateColours = { planned: 'neutral', cancelled: 'danger', moved: 'warning', 'left-out': 'neutral' } as const;

/** One date in words, with what is special about it and a button that opens the choices for it. */
export function DateItem({ row, allDay, venues, isTaken, disabled, onDecide }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever used the keyboard goes on where the choices were opened.
    if (wasOpen.current && !isOpen) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);

  const newVenue = row.newVenue && venues.find(({ documentId }) => documentId === row.newVenue);
  const isGone = row.state === 'left-out' || row.state === 'cancelled';
  return (
    <Item>
      <Head>
        <Flex direction="column" alignItems="flex-start" gap={1} minWidth={0}>
          <Flex gap={2} wrap="wrap">
            <DateText $isGone={isGone}>{describeSpan(row, allDay)}</DateText>
            {stateTexts[row.state] && (
              <Badge size="S" variant={stateColours[row.state]}>
                {stateTexts[row.state]}
              </Badge>
            )}
            {newVenue && (
              <Badge size="S" variant="warning">
                anderer Ort
              </Badge>
            )}
            {row.extra !== undefined && (
              <Badge size="S" variant="primary">
                zusätzlich
              </Badge>
            )}
          </Flex>
          {row.state === 'moved' && row.extra === undefined && (
            <Typography variant="pi" textColor="neutral600">{`Geplant war ${describeDay(row.day)}.`}</Typography>
          )}
          {newVenue && <Typography variant="pi" textColor="neutral600">{`Ort: ${newVenue.name}`}</Typography>}
          {row.note && (
            <Typography variant="pi" textColor="neutral600">
              {row.note}
            </Typography>
          )}
        </Flex>
        <Button
          ref={button}
          type="button"
          variant="tertiary"
          size="S"
          disabled={disabled}
          aria-expanded={isOpen}
          aria-label={`Ändern: ${describeDay(row.day)}`}
          onClick={() => setOpen(!isOpen)}
        >
          Ändern
        </Button>
      </Head>
      {isOpen && (
        <DateDecision
          row={row}
          allDay={allDay}
          venues={venues}
          isTaken={isTaken}
          onCancel={() => setOpen(false)}
          onDecide={(decision) => {
            setOpen(false);
            onDecide(decision);
          }}
        />
      )}
    </Item>
  );
}

const Item = styled.li`
  padding: 0.8rem 0;
  border-top: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Head = styled.div`
  display: flex;
  justify-content: space-between;
  align-items: center;
  gap: 1.2rem;

  button {
    flex: none;
  }
`;

const DateText = styled.span<{ $isGone: boolean }>`
  font-size: 1.4rem;
  color: ${({ theme, $isGone }) => ($isGone ? theme.colors.neutral600 : theme.colors.neutral800)};
  text-decoration: ${({ $isGone }) => ($isGone ? 'line-through' : 'none')};
`;
