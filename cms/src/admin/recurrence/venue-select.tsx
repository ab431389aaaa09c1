import { LabelledSelect } from './labelled-input';
import type { DateVenue } from './use-date-venues';

interface Props {
  /** Document id; undefined for the venue of the event. */
  value: string | undefined;
  venues: DateVenue[];
  onChange: (value: string | undefined) => void;
}

/** Stands for the event's own venue; no document id. */
const AS_USUAL = '-';

/** In which venue one date is held; nothing where there is no venue to choose. */
export function VenueSelect({ value = AS_USUAL, venues, onChange }: Props) {
  if (venues.length === 0) return null;
  return (
    <LabelledSelect
      label="Ort an diesem Tag"
      value={value}
      hint="Nur ändern, wenn der Termin woanders stattfindet. Der Raum ist dann dort belegt und am üblichen Ort frei."
      options={[{ value: AS_USUAL, text: 'wie sonst' }, ...venues.map(({ documentId, name }) => ({ value: documentId, text: name }))]}
      onChange={(chosen) => onChange(chosen === AS_USUAL ? undefined : chosen)}
    />
  );
}
