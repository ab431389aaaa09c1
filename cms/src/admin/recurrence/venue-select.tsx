import { LabelledSelect } from './labelled-input';
import type { DateVenue } from './use-date-venues';

interface Props {
  /** Document id; undefined for the venue of the event. */
  value: string | undefined;
  venues: DateVenue[];
  onChange: (value: string | undefined) => void;
}

/** Why a further date cannot have a venue of its own: what is stored about a day counts for the first of its dates. */
export const SHARED_DAY =
  'An diesem Tag gibt es schon einen Termin. Zwei Termine am selben Tag können nicht an verschiedenen Orten sein. Bitte legen Sie dafür eine eigene Veranstaltung an.';

/** Stands for the event's own venue; no document id. */
const AS_USUAL = '-';

/** In which venue one date is held; nothing where there is no venue to choose. */
export function VenueSelect({ value = AS_USUAL, venues, onChange }: Props) {
  if (venues.length === 0) return null;
  return (
    <LabelledSelect
      label="Ort an diesem Tag"
      value={value}
      hint="Nur ändern, wenn der Termin woanders stattfindet. Dann ist der gewählte Raum belegt und der übliche frei."
      options={[{ value: AS_USUAL, text: 'wie sonst' }, ...venues.map(({ documentId, name }) => ({ value: documentId, text: name }))]}
      onChange={(chosen) => onChange(chosen === AS_USUAL ? undefined : chosen)}
    />
  );
}
