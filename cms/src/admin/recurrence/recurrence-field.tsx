import { Button, Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useField } from '@strapi/strapi/admin';
import { useId, useMemo, useRef, useState } from 'react';
import { styled } from 'styled-components';
import { type CalendarSettings, useCalendarSettings } from './calendar-settings';
import { addExtraDate, bringBackDays, bringBackDecisions, changeDate, leaveOutDays, stopRepeating } from './change-date';
import { DateItem } from './date-item';
import { type DateRow, isTaken, listNextDates } from './date-rows';
import { describeDay, describeSpan } from './date-words';
import { ExtraDateForm } from './extra-date-form';
import { findFreeDates, findFreeDaysEnd, findHoliday, findPeriod } from './free-days';
import { type FreeDays, FreeDaysInputs, isLeftOut } from './free-days-inputs';
import { isInRhythm, type RuleForm, readRule, writeRule } from './rule-form';
import { RuleInputs, Stack } from './rule-inputs';
import { describeRule, explainDateError, parseRule, toBerlinDay } from './series';
import { type Day, type EventTimes, type StoredRecurrence, simplify, toUtc } from './stored-recurrence';
import { type DateVenue, useDateVenues } from './use-date-venues';
import { type FormRecurrence, readVenues, writeVenues } from './venue-relation';
import { berlinToday } from './wall-time';

interface Props {
  /** The path of the rule within the component: `recurrence.rule`. */
  name: string;
  label: string;
  hint?: string;
  disabled?: boolean;
}

/** How many dates are shown at first, and how many more each time. */
const STEP = 10;

/**
 * The component `event.recurrence` in plain words: how often, until when, and the next ten dates, each of which can be cancelled, left out,
 * moved or held in another venue; further dates can be added. What is stored stays the component that imports write and the public site reads.
 */
export function RecurrenceField({ name, label, hint, disabled }: Props) {
  const path = name.slice(0, name.lastIndexOf('.'));
  const { value, initialValue, onChange } = useField<FormRecurrence | null>(path);
  const { data: places, error: placesFault } = useDateVenues(initialValue);
  const recurrence = useMemo(() => (value ? readVenues(value, places?.chosen) : null), [value, places]);
  const { error } = useField(name);
  const { value: start } = useField<string | null>('start');
  const { value: end } = useField<string | null>('end');
  const allDay = useField<boolean | null>('allDay').value === true;
  const heading = useId();
  const event = useMemo(() => (start ? { start, end: end ?? null, allDay } : undefined), [start, end, allDay]);
  return (
    <section aria-labelledby={heading}>
      <Stack>
        <div>
          <Typography id={heading} tag="h3" variant="pi" fontWeight="bold" textColor="neutral800">
            {label}
          </Typography>
          <Typography tag="p" variant="pi" textColor="neutral600">
            {hint}
          </Typography>
        </div>
        {event ? (
          <Series
            event={event}
            recurrence={recurrence}
            venues={places?.venues}
            venuesFault={placesFault}
            error={typeof error === 'string' ? error : undefined}
            disabled={disabled}
            onChange={(next) => {
              const kept = simplify(next);
              onChange(path, kept && writeVenues(kept, places?.chosen));
            }}
          />
        ) : (
          <Typography textColor="neutral600">Bitte tragen Sie zuerst oben den Beginn ein.</Typography>
        )}
      </Stack>
    </section>
  );
}

interface SeriesProps {
  event: EventTimes;
  recurrence: StoredRecurrence | null;
  /** Where single dates may be held; undefined until they are known. */
  venues?: DateVenue[];
  venuesFault?: string;
  error?: string;
  disabled?: boolean;
  onChange: (recurrence: StoredRecurrence) => void;
}

function Series({ event, recurrence, venues, venuesFault, error, disabled, onChange }: SeriesProps) {
  const settings = useCalendarSettings();
  const today = berlinToday(Date.now());
  const startDay = toBerlinDay(toUtc(event.start));
  const form = readRule(recurrence?.rule, event.start);
  const [count, setCount] = useState(STEP);
  const [message, setMessage] = useState('');
  const dates = useMemo(() => tryListDates(event, recurrence, today, count), [event, recurrence, today, count]);
  const freeDays = useMemo(() => listFreeDays(event, recurrence, today, settings), [event, recurrence, today, settings]);
  /** What was decided about single dates, for whoever turns the repetition off and on again. */
  const decisions = useRef<Partial<StoredRecurrence>>({});

  const changeRule = (next: RuleForm) => {
    if (next.kind === 'none') {
      const stopped = stopRepeating(recurrence, startDay);
      decisions.current = stopped.decisions;
      return onChange(stopped.single);
    }
    const restored = form.kind === 'none' ? bringBackDecisions(recurrence, decisions.current) : recurrence;
    decisions.current = {};
    const changed = { ...restored, rule: writeRule(next) };
    return onChange(moveFreeDays(event, recurrence, changed, today, freeDays.filter(isLeftOut)));
  };
  const toggleFreeDays = ({ dates: days }: FreeDays, leaveOut: boolean) =>
    onChange(leaveOut ? leaveOutDays(recurrence, days) : bringBackDays(recurrence, days));
  const pause = (period: { from: Day; until: Day; name: string }) => {
    const days = findFreeDates(event, recurrence, today, findPeriod([period]));
    onChange(leaveOutDays(recurrence, days));
    return days.filter((date) => !date.leftOut).length;
  };

  // A rule that cannot be read is told of where the dates would stand.
  const isDayTaken = (day: Day) => !dates.fault && isTaken(event, recurrence, day);

  const hasSeries = form.kind !== 'none' || (recurrence?.extraDates ?? []).length > 0;
  return (
    <>
      <RuleInputs form={form} startDay={startDay} disabled={disabled} error={error} onChange={changeRule} />
      <RuleSentence form={form} recurrence={recurrence} event={event} startDay={startDay} />
      {hasSeries && dates.fault && (
        <Typography role="alert" textColor="danger600">
          {dates.fault}
        </Typography>
      )}
      {hasSeries && !dates.fault && (
        <Dates
          rows={dates.rows}
          hasMore={dates.rows.length === count}
          allDay={event.allDay === true}
          venues={venues ?? []}
          isTaken={isDayTaken}
          // What is decided about a date whose venue is not known yet would lose it.
          disabled={disabled || !venues}
          onMore={() => setCount(count + STEP)}
          onDecide={(row, decision) => {
            onChange(changeDate(recurrence, row, decision));
            setMessage(`Geändert: ${describeDay(row.day)}. Denken Sie ans Speichern.`);
          }}
        />
      )}
      {hasSeries && venuesFault && (
        <Typography role="alert" textColor="danger600">
          {`Die Orte der Termine konnten nicht geladen werden. Bitte laden Sie die Seite neu. ${venuesFault}`}
        </Typography>
      )}
      <VisuallyHidden role="status">{message}</VisuallyHidden>
      <FurtherDate
        allDay={event.allDay === true}
        venues={venues ?? []}
        isTaken={isDayTaken}
        disabled={disabled}
        onAdd={(extra, newVenue) => {
          onChange(addExtraDate(recurrence, extra, newVenue));
          setMessage(`Hinzugefügt: ${describeSpan({ start: extra.start }, event.allDay === true)}. Denken Sie ans Speichern.`);
        }}
      />
      {form.kind !== 'none' && !dates.fault && (
        <FreeDaysInputs
          kinds={freeDays}
          end={findFreeDaysEnd(event, recurrence, today)}
          disabled={disabled}
          onToggle={toggleFreeDays}
          onPause={pause}
        />
      )}
    </>
  );
}

/** The rule in a sentence, and what about it may surprise. */
function RuleSentence({
  form,
  recurrence,
  event,
  startDay,
}: { form: RuleForm; startDay: Day } & Pick<SeriesProps, 'recurrence' | 'event'>) {
  const words = describeStoredRule(recurrence?.rule, event.start);
  return (
    <div role="status">
      {words && <Typography fontWeight="bold" textColor="neutral800" tag="p">{`Findet statt: ${words}.`}</Typography>}
      {form.kind === 'other' && (
        <Typography tag="p" textColor="neutral600">
          Diese Regel stammt aus einem Import und bleibt, wie sie ist: <Rule>{form.rule}</Rule>
        </Typography>
      )}
      {!isInRhythm(form, startDay) && (
        <Typography tag="p" textColor="warning600">
          {`Der Beginn (${describeDay(startDay)}) liegt nicht in diesem Rhythmus. Er zählt trotzdem als erster Termin.`}
        </Typography>
      )}
    </div>
  );
}

function describeStoredRule(rule: string | null | undefined, start: string): string | undefined {
  if (!rule?.trim()) return undefined;
  try {
    return describeRule(parseRule(rule), toUtc(start));
  } catch {
    // The list of dates says what is wrong with it.
    return undefined;
  }
}

interface DatesProps {
  rows: DateRow[];
  hasMore: boolean;
  allDay: boolean;
  venues: DateVenue[];
  isTaken: (day: Day) => boolean;
  disabled?: boolean;
  onMore: () => void;
  onDecide: (row: DateRow, decision: Parameters<typeof changeDate>[2]) => void;
}

function Dates({ rows, hasMore, allDay, venues, isTaken: isDayTaken, disabled, onMore, onDecide }: DatesProps) {
  return (
    <div>
      <Typography tag="h4" variant="pi" fontWeight="bold" textColor="neutral800">
        Die nächsten Termine
      </Typography>
      {rows.length === 0 ? (
        <Typography textColor="neutral600">Es liegen keine Termine mehr vor Ihnen.</Typography>
      ) : (
        <List>
          {rows.map((row) => (
            <DateItem
              key={`${row.day} ${row.extra ?? ''}`}
              row={row}
              allDay={allDay}
              venues={venues}
              isTaken={isDayTaken}
              disabled={disabled}
              onDecide={(decision) => onDecide(row, decision)}
            />
          ))}
        </List>
      )}
      {hasMore && (
        <Button type="button" variant="tertiary" size="S" onClick={onMore}>
          Weitere Termine zeigen
        </Button>
      )}
    </div>
  );
}

function FurtherDate({ onAdd, ...props }: Omit<Parameters<typeof ExtraDateForm>[0], 'onCancel'> & { disabled?: boolean }) {
  const [isOpen, setOpen] = useState(false);
  if (!isOpen) {
    return (
      <Flex>
        <Button type="button" variant="secondary" size="S" disabled={props.disabled} onClick={() => setOpen(true)}>
          Weiteren Termin hinzufügen
        </Button>
      </Flex>
    );
  }
  return (
    <ExtraDateForm
      allDay={props.allDay}
      venues={props.venues}
      isTaken={props.isTaken}
      onCancel={() => setOpen(false)}
      onAdd={(extra, newVenue) => {
        setOpen(false);
        onAdd(extra, newVenue);
      }}
    />
  );
}

function tryListDates(
  event: EventTimes,
  recurrence: StoredRecurrence | null,
  today: Day,
  count: number,
): { rows: DateRow[]; fault?: string } {
  try {
    return { rows: listNextDates(event, recurrence, today, count) };
  } catch (error) {
    const fault = explainDateError(error);
    if (!fault) throw error;
    return { rows: [], fault };
  }
}

function listFreeDays(
  event: EventTimes,
  recurrence: StoredRecurrence | null,
  today: Day,
  settings: CalendarSettings | undefined,
): FreeDays[] {
  if (!settings || !recurrence?.rule) return [];
  const kinds = [
    {
      key: 'holidays',
      text: 'Nicht an Feiertagen',
      none: 'Kein Termin fällt auf einen Feiertag.',
      findReason: findHoliday(settings.federalState),
    },
    {
      key: 'school-holidays',
      text: 'Nicht in den Schulferien',
      none:
        settings.schoolHolidays.length === 0
          ? 'Die Ferien sind noch nicht eingetragen. Das macht die Koordination in den Angaben zur Kommune.'
          : 'Kein Termin fällt in die eingetragenen Ferien.',
      findReason: findPeriod(settings.schoolHolidays),
    },
  ];
  try {
    return kinds.map((kind) => ({ ...kind, dates: findFreeDates(event, recurrence, today, kind.findReason) }));
  } catch (error) {
    // A faulty rule has no dates; the field says so elsewhere.
    if (explainDateError(error)) return [];
    throw error;
  }
}

/** With another rule other dates fall on the free days that were to be left out. */
function moveFreeDays(
  event: EventTimes,
  before: StoredRecurrence | null,
  changed: StoredRecurrence,
  today: Day,
  kinds: FreeDays[],
): StoredRecurrence {
  return kinds.reduce((recurrence, { findReason }) => {
    const without = bringBackDays(recurrence, findFreeDates(event, before, today, findReason));
    return leaveOutDays(without, findFreeDates(event, without, today, findReason));
  }, changed);
}

const List = styled.ol`
  margin: 0.8rem 0;
  padding: 0;
  list-style: none;
  border-bottom: 1px solid ${({ theme }) => theme.colors.neutral200};
`;

const Rule = styled.code`
  overflow-wrap: anywhere;
`;
