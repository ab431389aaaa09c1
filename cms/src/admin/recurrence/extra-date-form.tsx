import { Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { InputRow, LabelledInput } from './labelled-input';
import { toBerlinDay } from './series';
import { type Day, type StoredExtraDate, toUtc } from './stored-recurrence';
import type { DateVenue } from './use-date-venues';
import { SHARED_DAY, VenueSelect } from './venue-select';
import { fromWallTime } from './wall-time';

interface Props {
  allDay: boolean;
  venues: DateVenue[];
  /** Whether another date is planned for a day. */
  isTaken: (day: Day) => boolean;
  /** `newVenue`: document id, where it is not held in the event's venue. */
  onAdd: (extra: StoredExtraDate, newVenue: string | undefined) => void;
  onCancel: () => void;
}

/** A further date outside of the rule, such as a dress rehearsal. */
export function ExtraDateForm({ allDay, venues, isTaken, onAdd, onCancel }: Props) {
  const [start, setStart] = useState('');
  const [end, setEnd] = useState('');
  const [newVenue, setNewVenue] = useState<string>();
  const [note, setNote] = useState('');
  const [error, setError] = useState<string>();
  const add = () => {
    const [from, until] = [fromWallTime(start), fromWallTime(end)];
    if (!from) return setError(allDay ? 'Bitte geben Sie den Tag an.' : 'Bitte geben Sie Tag und Uhrzeit an.');
    if (until && until < from) return setError('Das Ende muss nach dem Beginn liegen.');
    if (newVenue && isTaken(toBerlinDay(toUtc(from)))) return setError(SHARED_DAY);
    return onAdd({ start: from, end: until ?? null, note: note.trim() || null }, newVenue);
  };
  const type = allDay ? 'date' : 'datetime-local';
  return (
    <Box>
      <Typography tag="h4" variant="omega" fontWeight="bold">
        Zusätzlicher Termin
      </Typography>
      <InputRow>
        <LabelledInput
          label="Beginn"
          type={type}
          value={start}
          error={error}
          required
          onChange={(value) => {
            setStart(value);
            setError(undefined);
          }}
          onEnter={add}
        />
        <LabelledInput label="Ende" type={type} value={end} hint="Leer heißt: so lange wie sonst." onChange={setEnd} onEnter={add} />
      </InputRow>
      <VenueSelect value={newVenue} venues={venues} onChange={setNewVenue} />
      <LabelledInput
        label="Hinweis für Gäste"
        type="text"
        value={note}
        maxLength={300}
        hint="Steht beim Termin, z. B. „Generalprobe“. Kann leer bleiben."
        onChange={setNote}
        onEnter={add}
      />
      <Flex gap={2} wrap="wrap">
        <Button type="button" size="S" onClick={add}>
          Termin hinzufügen
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onCancel}>
          Abbrechen
        </Button>
      </Flex>
    </Box>
  );
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  padding: 1.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
`;
