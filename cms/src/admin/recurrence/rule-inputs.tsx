import { Checkbox } from '@strapi/design-system';
import { styled } from 'styled-components';
import { ChoiceGroup, Fieldset } from './choice-group';
import { describeDay, describeShortDay, weekdayNames } from './date-words';
import { InputRow, LabelledInput, LabelledSelect } from './labelled-input';
import { positionOf, positions, type RuleForm, type RuleKind, type SeriesEnd, suggestRule, weekdayOf, weekdays } from './rule-form';
import { describeInterval, kindTexts, monthNames, positionTexts } from './rule-texts';
import { addMonths } from './series';
import type { Day } from './stored-recurrence';

type Timed = Exclude<RuleForm, { kind: 'none' | 'other' }>;
type Of<Kind extends RuleKind> = Extract<RuleForm, { kind: Kind }>;

interface Props {
  form: RuleForm;
  startDay: Day;
  disabled?: boolean;
  hint?: string;
  error?: string;
  onChange: (form: RuleForm) => void;
}

const LONGEST_INTERVAL = 6;
const MOST_DATES = 500;

/** Which rule an event follows, chosen in plain words. */
export function RuleInputs({ form, startDay, disabled, hint, error, onChange }: Props) {
  const kinds = (Object.keys(kindTexts) as RuleKind[]).filter((kind) => kind !== 'other' || form.kind === 'other');
  const choose = (kind: RuleKind) => {
    if (kind === 'other' || kind === form.kind) return;
    onChange(suggestRule(kind, startDay, 'end' in form ? form.end : undefined));
  };
  return (
    <Stack>
      <InputRow>
        <LabelledSelect
          label="Wie oft?"
          value={form.kind}
          options={kinds.map((kind) => ({ value: kind, text: kindTexts[kind] }))}
          disabled={disabled}
          hint={hint}
          error={error}
          onChange={choose}
        />
        {'interval' in form && <IntervalSelect form={form} disabled={disabled} onChange={onChange} />}
      </InputRow>
      {form.kind === 'weekly' && <WeekdayBoxes form={form} disabled={disabled} onChange={onChange} />}
      {form.kind === 'monthly' && <MonthlyInputs form={form} startDay={startDay} disabled={disabled} onChange={onChange} />}
      {form.kind === 'yearly' && <YearlyInputs form={form} startDay={startDay} disabled={disabled} onChange={onChange} />}
      {'end' in form && <EndInputs form={form} startDay={startDay} disabled={disabled} onChange={onChange} />}
    </Stack>
  );
}

interface PartProps<Form> {
  form: Form;
  disabled?: boolean;
  onChange: (form: RuleForm) => void;
}

function IntervalSelect({ form, disabled, onChange }: PartProps<Timed>) {
  const intervals = Array.from({ length: LONGEST_INTERVAL }, (_, index) => index + 1);
  if (!intervals.includes(form.interval)) intervals.push(form.interval);
  return (
    <LabelledSelect
      label="In welchem Abstand?"
      value={form.interval}
      options={intervals.map((interval) => ({ value: interval, text: describeInterval(form.kind, interval) }))}
      disabled={disabled}
      onChange={(interval) => onChange({ ...form, interval })}
    />
  );
}

function WeekdayBoxes({ form, disabled, onChange }: PartProps<Of<'weekly'>>) {
  return (
    <Boxes
      legend="An welchen Tagen?"
      options={weekdays}
      texts={weekdayNames}
      chosen={form.weekdays}
      disabled={disabled}
      onChange={(chosen) => onChange({ ...form, weekdays: chosen })}
    />
  );
}

interface BoxesProps<Value extends string | number> {
  legend: string;
  options: readonly Value[];
  texts: Record<Value, string>;
  chosen: Value[];
  disabled?: boolean;
  onChange: (chosen: Value[]) => void;
}

/** Boxes to tick, of which one always is: a rule without a day would be none. */
function Boxes<Value extends string | number>({ legend, options, texts, chosen, disabled, onChange }: BoxesProps<Value>) {
  const toggle = (value: Value, isChosen: boolean) => {
    const next = options.filter((option) => (option === value ? isChosen : chosen.includes(option)));
    if (next.length > 0) onChange(next);
  };
  return (
    <Fieldset>
      <legend>{legend}</legend>
      <Row>
        {options.map((option) => (
          <Checkbox
            key={option}
            disabled={disabled}
            checked={chosen.includes(option)}
            onCheckedChange={(isChecked) => toggle(option, isChecked === true)}
          >
            {texts[option]}
          </Checkbox>
        ))}
      </Row>
    </Fieldset>
  );
}

function MonthlyInputs({ form, startDay, disabled, onChange }: PartProps<Of<'monthly'>> & { startDay: Day }) {
  const byWeekday = { by: 'weekday' as const, positions: [positionOf(startDay)], weekday: weekdayOf(startDay) };
  const { interval, end, on } = form;
  const setOn = (next: typeof on) =>
    onChange(next.by === 'day' ? { kind: 'monthly', interval, end, on: next } : { kind: 'monthly', interval, end, on: next });
  return (
    <>
      <ChoiceGroup
        legend="An welchem Tag im Monat?"
        value={on.by}
        disabled={disabled}
        options={[
          {
            value: 'weekday',
            text: 'Immer am gleichen Wochentag,',
            explanation: `z. B. am ${positionTexts[positionOf(startDay)]} ${weekdayNames[weekdayOf(startDay)]}`,
          },
          { value: 'day', text: 'Immer am gleichen Datum,', explanation: `z. B. am ${Number(startDay.slice(8))}.` },
        ]}
        onChange={(by) => setOn(by === 'day' ? { by, day: Number(startDay.slice(8)) } : byWeekday)}
      />
      {on.by === 'weekday' ? (
        <>
          <Boxes
            legend="Am wievielten?"
            options={positions}
            texts={positionTexts}
            chosen={on.positions}
            disabled={disabled}
            onChange={(chosen) => setOn({ ...on, positions: chosen })}
          />
          <InputRow>
            <LabelledSelect
              label="Wochentag"
              value={on.weekday}
              options={weekdays.map((weekday) => ({ value: weekday, text: weekdayNames[weekday] }))}
              disabled={disabled}
              onChange={(weekday) => setOn({ ...on, weekday })}
            />
          </InputRow>
        </>
      ) : (
        <InputRow>
          <LabelledSelect
            label="Tag im Monat"
            value={on.day}
            options={[
              ...Array.from({ length: 31 }, (_, index) => ({ value: index + 1, text: `${index + 1}.` })),
              { value: -1, text: 'letzter Tag' },
            ]}
            hint={on.day > 28 ? 'In kürzeren Monaten gibt es dann keinen Termin.' : undefined}
            disabled={disabled}
            onChange={(day) => setOn({ by: 'day', day })}
          />
        </InputRow>
      )}
    </>
  );
}

function YearlyInputs({ form, startDay, disabled, onChange }: PartProps<Of<'yearly'>> & { startDay: Day }) {
  const { interval, end, on } = form;
  const month = Number(startDay.slice(5, 7));
  const byWeekday = { by: 'weekday' as const, position: positionOf(startDay), weekday: weekdayOf(startDay), month };
  const setOn = (next: typeof on) =>
    onChange(next.by === 'date' ? { kind: 'yearly', interval, end, on: next } : { kind: 'yearly', interval, end, on: next });
  return (
    <>
      <ChoiceGroup
        legend="An welchem Tag im Jahr?"
        value={on.by}
        disabled={disabled}
        options={[
          { value: 'date', text: 'Immer am gleichen Datum,', explanation: `am ${Number(startDay.slice(8))}. ${monthNames[month - 1]}` },
          {
            value: 'weekday',
            text: 'Immer am gleichen Wochentag,',
            explanation: `z. B. am ${positionTexts[byWeekday.position]} ${weekdayNames[byWeekday.weekday]} im ${monthNames[month - 1]}`,
          },
        ]}
        onChange={(by) => setOn(by === 'date' ? { by } : byWeekday)}
      />
      {on.by === 'weekday' && (
        <InputRow>
          <LabelledSelect
            label="Am wievielten?"
            value={on.position}
            options={positions.map((position) => ({ value: position, text: positionTexts[position] }))}
            disabled={disabled}
            onChange={(position) => setOn({ ...on, position })}
          />
          <LabelledSelect
            label="Wochentag"
            value={on.weekday}
            options={weekdays.map((weekday) => ({ value: weekday, text: weekdayNames[weekday] }))}
            disabled={disabled}
            onChange={(weekday) => setOn({ ...on, weekday })}
          />
          <LabelledSelect
            label="Monat"
            value={on.month}
            options={monthNames.map((text, index) => ({ value: index + 1, text }))}
            disabled={disabled}
            onChange={(chosen) => setOn({ ...on, month: chosen })}
          />
        </InputRow>
      )}
    </>
  );
}

function EndInputs({ form, startDay, disabled, onChange }: PartProps<Timed> & { startDay: Day }) {
  const { end } = form;
  const ends: Record<SeriesEnd['kind'], SeriesEnd> = {
    never: { kind: 'never' },
    until: { kind: 'until', day: addMonths(startDay, 12) },
    count: { kind: 'count', count: 10 },
  };
  return (
    <>
      <ChoiceGroup
        legend="Wie lange?"
        value={end.kind}
        disabled={disabled}
        options={[
          { value: 'never', text: 'Bis auf Weiteres' },
          { value: 'until', text: 'Bis zu einem bestimmten Tag' },
          { value: 'count', text: 'Eine bestimmte Zahl von Terminen' },
        ]}
        onChange={(kind) => onChange({ ...form, end: ends[kind] })}
      />
      {end.kind === 'until' && (
        <InputRow>
          <LabelledInput
            label="Letzter Tag"
            type="date"
            value={end.day}
            min={startDay}
            hint={`Danach gibt es keine Termine mehr. Gewählt: ${describeDay(end.day)}.`}
            disabled={disabled}
            // While a date is being typed the browser hands over nothing, or the year 0002.
            onChange={(day) => day >= '1970' && onChange({ ...form, end: { kind: 'until', day } })}
          />
        </InputRow>
      )}
      {end.kind === 'count' && (
        <InputRow>
          <LabelledInput
            label="Zahl der Termine"
            type="number"
            value={String(end.count)}
            min={1}
            max={MOST_DATES}
            hint={`Gezählt wird ab dem ${describeShortDay(startDay)}.`}
            disabled={disabled}
            onChange={(count) => {
              if (Number(count) >= 1) onChange({ ...form, end: { kind: 'count', count: Math.min(Math.trunc(Number(count)), MOST_DATES) } });
            }}
          />
        </InputRow>
      )}
    </>
  );
}

/** Parts below each other. */
export const Stack = styled.div`
  display: flex;
  flex-direction: column;
  gap: 2rem;
  min-width: 0;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: 0.8rem 2rem;
`;
