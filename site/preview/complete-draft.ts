import type { z } from 'zod';
import { describeField } from '../src/cms/describe-field.ts';
import { collectionSchemas } from '../src/cms/parse-content.ts';
import type { RawEntry } from '../src/cms/snapshot.ts';
import { addDays, startOfBerlinDay, toBerlinDay } from '../src/graph/berlin-time.ts';
import type { IsoDateTime } from '../src/graph/types.ts';
import type { Draft, DraftType } from './draft.ts';

/** More faults than any form has fields; ends a search that gets nowhere. */
const mostFaults = 200;
const evening = 18 * 3_600_000;

/** What stands on the page for a field that must be filled in and is not; every other field is left empty. */
const examples: Record<DraftType, Record<string, (now: IsoDateTime) => unknown>> = {
  club: { name: () => '(noch ohne Namen)', operatingStatus: () => 'active' },
  event: {
    title: () => '(noch ohne Titel)',
    start: (now) => new Date(Date.parse(startOfBerlinDay(addDays(toBerlinDay(now), 7))) + evening).toISOString(),
    kind: () => 'event',
    eventStatus: () => 'scheduled',
  },
  opportunity: { title: () => '(noch ohne Titel)' },
  announcement: { title: () => '(noch ohne Titel)', kind: () => 'news' },
  venue: { name: () => '(noch ohne Namen)', kind: () => 'other' },
  page: { title: () => '(noch ohne Titel)', menuPlace: () => 'none', language: () => 'de' },
};

/**
 * A draft as it would be read after its publication now: valid by the schema of its type, whatever is missing in it. `notes` names what was
 * missing or wrong, one German sentence each; a faulty part (a price without an amount) is left out of the entry.
 */
export function completeDraft({ type, state, entry }: Draft, now: IsoDateTime): { entry: RawEntry; notes: string[] } {
  const schema = collectionSchemas[type];
  const notes: string[] = [];
  let completed = state === 'draft' ? assumePublication(schema, entry, now) : entry;
  for (let faults = 0; faults < mostFaults; faults += 1) {
    const issue = schema.safeParse(completed).error?.issues[0];
    if (!issue) return { entry: completed, notes: [...new Set(notes)] };
    const example = issue.path.length === 1 ? examples[type][String(issue.path[0])] : undefined;
    notes.push(`${nameFault(completed, issue)}${example ? ' In der Vorschau steht dafür ein Beispiel.' : ''}`);
    completed = example ? { ...completed, [String(issue.path[0])]: example(now) } : removePart(completed, issue.path);
  }
  throw new Error(`The draft ${String(entry.documentId)} of type ${type} could not be completed: ${notes.slice(-3).join(' ')}`);
}

/** What publishing itself fills in: nobody has to be told that it is missing. */
function assumePublication(schema: z.ZodObject, entry: RawEntry, now: IsoDateTime): RawEntry {
  const id = String(entry.documentId);
  return {
    ...entry,
    publishedAt: now,
    updatedAt: entry.updatedAt ?? now,
    slug: entry.slug || `entwurf-${id}`,
    ...('confirmedAt' in schema.shape && { confirmedAt: now }),
  };
}

function nameFault(entry: RawEntry, { path, message }: z.core.$ZodIssue): string {
  const field = `„${describeField(path)}“`;
  const value = path.reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown> | null | undefined)?.[key], entry);
  const isEmpty = value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
  return isEmpty ? `${field} fehlt.` : `${field}: ${message}.`;
}

/** Takes the faulty item out of the list it stands in (the innermost one), or the whole field. */
function removePart(entry: RawEntry, path: PropertyKey[]): RawEntry {
  const [field] = path;
  const position = path.findLastIndex((key) => typeof key === 'number');
  const copy = structuredClone(entry);
  const list = path.slice(0, position).reduce<unknown>((part, key) => (part as Record<PropertyKey, unknown>)[key], copy);
  if (position > 0 && Array.isArray(list)) list.splice(path[position] as number, 1);
  else copy[String(field)] = null;
  return copy;
}
