import type { StoredChange, StoredRecurrence } from './stored-recurrence';

/** A relation as the content manager's form holds it: what was chosen and taken away since the entry was loaded. */
interface RelationValue {
  connect: { documentId: string }[];
  disconnect: { documentId: string }[];
}

type FormChange = Omit<StoredChange, 'newVenue'> & { newVenue?: RelationValue | null };

/** The component `event.recurrence` in the content manager's form. Its venues are in the database only, see {@link readVenues}. */
export type FormRecurrence = Omit<StoredRecurrence, 'changes'> & { changes?: FormChange[] | null };

/** The venue that each change has stored, by the number of its row; undefined while they are not known. */
type StoredVenues = Record<number, string> | undefined;

/** The recurrence with the venue of each change as a document id: what the form says, else what is stored; undefined where that is not known. */
export function readVenues(form: FormRecurrence, stored: StoredVenues): StoredRecurrence {
  return form.changes
    ? { ...form, changes: form.changes.map((change) => ({ ...change, newVenue: readVenue(change, stored) })) }
    : (form as StoredRecurrence);
}

/** The recurrence as the form holds it, with each venue as the difference to what is stored; one that is not known stays what it is. */
export function writeVenues(recurrence: StoredRecurrence, stored: StoredVenues): FormRecurrence {
  return recurrence.changes
    ? { ...recurrence, changes: recurrence.changes.map((change) => writeVenue(change, stored)) }
    : (recurrence as FormRecurrence);
}

function readVenue({ id, newVenue }: FormChange, stored: StoredVenues): string | null | undefined {
  const [chosen] = newVenue?.connect ?? [];
  if (chosen) return chosen.documentId;
  if (newVenue?.disconnect?.length || id === undefined) return null;
  return stored && (stored[id] ?? null);
}

function writeVenue({ newVenue, ...change }: StoredChange, stored: StoredVenues): FormChange {
  if (newVenue === undefined) return change;
  const before = change.id === undefined ? undefined : stored?.[change.id];
  const isSame = newVenue === (before ?? null);
  return {
    ...change,
    newVenue: {
      connect: newVenue && !isSame ? [{ documentId: newVenue }] : [],
      disconnect: before && !isSame ? [{ documentId: before }] : [],
    },
  };
}
