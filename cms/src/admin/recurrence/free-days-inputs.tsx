import { Button, Checkbox, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { styled } from 'styled-components';
import { Fieldset } from './choice-group';
import { describeDay, describeShortDay } from './date-words';
import type { FindReason } from './free-days';
import { InputRow, LabelledInput } from './labelled-input';
import type { Day } from './stored-recurrence';

/** A kind of free days, with the dates of the series that fall on them. */
export interface FreeDays {
  key: string;
  text: string;
  /** What is said when no date falls on such a day. */
  none: string;
  dates: { day: Day; reason: string; leftOut: boolean }[];
  findReason: FindReason;
}

interface Props {
  kinds: FreeDays[];
  /** Until when they can be left out, where the series goes on after that. */
  end: Day | undefined;
  disabled?: boolean;
  onToggle: (kind: FreeDays, isLeftOut: boolean) => void;
  /** Dates in a period are to be left out; answers how many there were. */
  onPause: (pause: { from: Day; until: Day; name: string }) => number;
}

/** Days on which a series has no dates: public holidays, school holidays, and a pause of the club's own. */
export function FreeDaysInputs({ kinds, end, disabled, onToggle, onPause }: Props) {
  return (
    <Fieldset>
      <legend>Nicht an freien Tagen</legend>
      {kinds.map((kind) => (
        <div key={kind.key}>
          <Checkbox
            disabled={disabled || kind.dates.length === 0}
            checked={isLeftOut(kind)}
            onCheckedChange={(isChecked) => onToggle(kind, isChecked === true)}
          >
            {kind.text}
          </Checkbox>
          <Typography variant="pi" textColor="neutral600" tag="p" paddingLeft={7}>
            {kind.dates.length === 0 ? kind.none : describeDates(kind)}
          </Typography>
        </div>
      ))}
      {end && (
        <Typography variant="pi" textColor="neutral600" tag="p">
          {`Freie Tage werden bis ${describeDay(end)} eingetragen. Danach setzen Sie das Häkchen bitte neu.`}
        </Typography>
      )}
      <Pause disabled={disabled} onPause={onPause} />
    </Fieldset>
  );
}

/** Whether all dates that fall on such days are left out already. */
export function isLeftOut({ dates }: FreeDays): boolean {
  return dates.length > 0 && dates.every((date) => date.leftOut);
}

function describeDates({ dates }: FreeDays): string {
  const [first] = dates;
  if (!first) return '';
  const count =
    dates.length === 1
      ? 'Das betrifft in den nächsten zwei Jahren einen Termin'
      : `Das betrifft in den nächsten zwei Jahren ${dates.length} Termine`;
  return `${count}, zuerst den ${describeShortDay(first.day)} (${first.reason}).`;
}

function Pause({ disabled, onPause }: Pick<Props, 'disabled' | 'onPause'>) {
  const [isOpen, setOpen] = useState(false);
  const [from, setFrom] = useState('');
  const [until, setUntil] = useState('');
  const [name, setName] = useState('');
  const [error, setError] = useState<string>();
  const [result, setResult] = useState('');
  const leaveOut = () => {
    if (!from || !until) return setError('Bitte geben Sie den ersten und den letzten Tag an.');
    if (until < from) return setError('Der letzte Tag muss nach dem ersten liegen.');
    const count = onPause({ from, until, name: name.trim() || 'Pause' });
    setError(undefined);
    setOpen(false);
    return setResult(
      count === 0
        ? 'In dieser Zeit gab es keinen Termin.'
        : `${count} ${count === 1 ? 'Termin fällt' : 'Termine fallen'} in dieser Zeit weg.`,
    );
  };
  return (
    <>
      <div>
        <Button type="button" variant="tertiary" size="S" disabled={disabled} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Pause eintragen
        </Button>
      </div>
      <Typography role="status" variant="pi" textColor="neutral600">
        {result}
      </Typography>
      {isOpen && (
        <Box>
          <InputRow>
            <LabelledInput
              label="Erster Tag der Pause"
              type="date"
              value={from}
              error={error}
              required
              onChange={setFrom}
              onEnter={leaveOut}
            />
            <LabelledInput label="Letzter Tag der Pause" type="date" value={until} required onChange={setUntil} onEnter={leaveOut} />
          </InputRow>
          <LabelledInput
            label="Grund"
            type="text"
            value={name}
            maxLength={300}
            hint="Nur zur Erinnerung, z. B. „Sommerpause“."
            onChange={setName}
            onEnter={leaveOut}
          />
          <div>
            <Button type="button" size="S" onClick={leaveOut}>
              Termine in dieser Zeit weglassen
            </Button>
          </div>
        </Box>
      )}
    </>
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
