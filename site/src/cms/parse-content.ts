import type { z } from 'zod';
import { describeField } from './describe-field.ts';
import { announcement } from './schema/announcement.ts';
import { cleanText } from './schema/clean-text.ts';
import { club } from './schema/club.ts';
import { district } from './schema/district.ts';
import { event } from './schema/event.ts';
import { municipality } from './schema/municipality.ts';
import { opportunity } from './schema/opportunity.ts';
import { page } from './schema/page.ts';
import { topic } from './schema/topic.ts';
import { venue } from './schema/venue.ts';
import type { CollectionName, RawEntry, Snapshot } from './snapshot.ts';

/** One schema per collection type of the public site. */
export const collectionSchemas = { club, event, opportunity, announcement, venue, topic, district, page } satisfies Record<
  CollectionName,
  z.ZodType
>;

type Collections = { [Name in CollectionName]: z.output<(typeof collectionSchemas)[Name]>[] };

/** The content of a snapshot, every entry valid by its schema. */
export interface Content extends Collections {
  municipality: z.output<typeof municipality>;
}

/** An entry that cannot be shown, or of which a part cannot be shown. */
export interface RejectedEntry {
  /** Content type in the CMS: "event". */
  type: string;
  id: string;
  title: string;
  /** German sentence naming the field. */
  reason: string;
}

/** The municipality's settings are unusable: without them there is no site. */
class MunicipalityError extends Error {
  override name = 'MunicipalityError';
}

/** What a rejected entry is called: its title or name as far as it has one. */
function titleOf(entry: RawEntry): string {
  const title = [entry.title, entry.name].find((value) => typeof value === 'string');
  return typeof title === 'string' && cleanText(title) !== '' ? cleanText(title) : '(ohne Titel)';
}

function explain(error: z.ZodError): string {
  const problems = error.issues.map((issue) => `Feld „${describeField(issue.path)}“: ${issue.message}.`);
  return [...new Set(problems)].slice(0, 3).join(' ');
}

/**
 * Validates every entry of a snapshot. Entries that fail are left out and named with the German reason.
 * @throws {MunicipalityError} when the settings of the municipality fail.
 */
export function parseContent(snapshot: Snapshot): { content: Content; rejected: RejectedEntry[] } {
  const rejected: RejectedEntry[] = [];

  function parseAll<Name extends CollectionName>(type: Name): Collections[Name] {
    const schema: z.ZodType = collectionSchemas[type];
    const entries: unknown[] = [];
    for (const entry of snapshot.content[type]) {
      const result = schema.safeParse(entry);
      if (result.success) entries.push(result.data);
      else rejected.push({ type, id: String(entry.documentId ?? ''), title: titleOf(entry), reason: explain(result.error) });
    }
    // The schema of this very type made every one of them.
    return entries as Collections[Name];
  }

  const settings = municipality.safeParse(snapshot.content.municipality);
  if (!settings.success) {
    throw new MunicipalityError(`Die Angaben zur Kommune (Inhaltstyp „Kommune“ im CMS) sind unvollständig. ${explain(settings.error)}`);
  }
  const content: Content = {
    club: parseAll('club'),
    event: parseAll('event'),
    opportunity: parseAll('opportunity'),
    announcement: parseAll('announcement'),
    venue: parseAll('venue'),
    topic: parseAll('topic'),
    district: parseAll('district'),
    page: parseAll('page'),
    municipality: settings.data,
  };
  return { content, rejected };
}
