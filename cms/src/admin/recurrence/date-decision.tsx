import { Button, Flex, Typography } from '@strapi/design-system';
import { useEffect, useRef, useState } from 'react';
import { styled } from 'styled-components';
import type { Decision } from './change-date';
import { ChoiceGroup } from './choice-group';
import type { DateRow, DateState } from './date-rows';
import { describeDay } from './date-words';
import { InputRow, LabelledInput } from './labelled-input';
import { toBerlinDay } from './series';
import { type Day, toUtc } from './stored-recurrence';
import type { DateVenue } from './use-date-venues';
import { SHARED_DAY, VenueSelect } from './venue-select';
import { fromWallTime, toWallTime } from './wall-time';

interface Props {
  row: DateRow;
  allDay: boolean;
  venues: DateVenue[];
  /** Whether another date is planned for a day. */
  isTaken: (day: Day) => boolean;
  onDecide: (decision: Decision) => void;
  onCancel: () => void;
}

/** The choices for one date; nothing changes until they are taken over. */
export function DateDecision({ row, allDay, venues, isTaken, onDecide, onCancel }: Props) {
  const toInput = (instant: string | undefined) => (instant ? toWallTime(instant).slice(0, allDay ? 10 : 16) : '');
  const [state, setState] = useState<DateState>(row.state);
  const [start, setStart] = useState(toInput(row.start));
  const [end, setEnd] = useState(toInput(row.end));
  const [newVenue, setNewVenue] = useState(row.newVenue);
  const [note, setNote] = useState(row.note ?? '');
  const [error, setError] = useState<string>();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector<HTMLInputElement>('input:checked')?.focus(), []);

  const takeOver = () => {
    const rest = note.trim() ? { note: note.trim() } : {};
    const place = newVenue ? { newVenue } : {};
    if (state === 'planned') return onDecide({ state, ...place, ...rest });
    if (state !== 'moved') return onDecide({ state, ...rest });
    const [newStart, newEnd] = [fromWallTime(start), end ? fromWallTime(end) : undefined];
    if (!newStart) return setError('Bitte geben Sie Tag und Uhrzeit an.');
    if (newEnd && newEnd < newStart) return setError('Das Ende muss nach dem Beginn liegen.');
    // Only an extra date gets another day by being moved; a date of the rule stays stored by its own.
    const day = toBerlinDay(toUtc(newStart));
    if (newVenue && row.extra !== undefined && day !== row.day && isTaken(day)) return setError(SHARED_DAY);
    return onDecide({ state, start: newStart, ...(newEnd ? { end: newEnd } : {}), ...place, ...rest });
  };

  const type = allDay ? 'date' : 'datetime-local';
  return (
    // Escape belongs to these choices alone while they have the focus.
    <Box
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <ChoiceGroup<DateState>
        legend={`Was gilt am ${describeDay(row.day)}?`}
        value={state}
        options={listOptions(row)}
        onChange={setState}
      />
      {state === 'moved' && (
        <InputRow>
          <LabelledInput
            label="Neuer Beginn"
            type={type}
            value={start}
            error={error}
            required
            onChange={(value) => {
              setStart(value);
              setError(undefined);
            }}
            onEnter={takeOver}
          />
          <LabelledInput
            label={allDay ? 'Letzter Tag' : 'Neues Ende'}
            type={type}
            value={end}
            hint="Leer heißt: so lange wie sonst."
            onChange={setEnd}
            onEnter={takeOver}
          />
        </InputRow>
      )}
      {(state === 'planned' || state === 'moved') && !row.isSecond && (
        <VenueSelect value={newVenue} venues={venues} onChange={setNewVenue} />
      )}
      {row.isSecond && (
        <Typography variant="pi" textColor="neutral600">
          An diesem Tag gibt es noch einen Termin. Nur dieser kann abgesagt oder an einen anderen Ort verlegt werden.
        </Typography>
      )}
      <LabelledInput
        label={state === 'left-out' ? 'Grund' : 'Hinweis für Gäste'}
        type="text"
        value={note}
        maxLength={300}
        hint={
          state === 'left-out'
            ? 'Nur zur Erinnerung, z. B. „Herbstferien“.'
            : 'Steht beim Termin, z. B. „Bitte Hallenschuhe mitbringen“. Kann leer bleiben.'
        }
        onChange={setNote}
        onEnter={takeOver}
      />
      <Flex gap={2} wrap="wrap">
        <Button type="button" size="S" onClick={takeOver}>
          Übernehmen
        </Button>
        <Button type="button" size="S" variant="tertiary" onClick={onCancel}>
          Abbrechen
        </Button>
      </Flex>
    </Box>
  );
}

function listOptions({ removable, extra, isSecond }: DateRow) {
  return [
    { value: 'planned' as const, text: 'Findet zur geplanten Zeit statt' },
    ...(isSecond
      ? []
      : [{ value: 'cancelled' as const, text: 'Fällt aus.', explanation: 'Gäste sehen den Termin mit dem Wort „abgesagt“.' }]),
    { value: 'moved' as const, text: 'Findet zu einer anderen Zeit statt' },
    ...(removable
      ? [
          {
            value: 'left-out' as const,
            text: extra === undefined ? 'Kein Termin.' : 'Termin entfernen.',
            explanation: 'Er wird nirgends angezeigt, z. B. in den Ferien.',
          },
        ]
      : []),
  ];
}

const Box = styled.div`
  display: flex;
  flex-direction: column;
  gap: 1.6rem;
  margin-top: 0.8rem;
  padding: 1.6rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
`;
