import type { z } from 'zod';
import type { AnnouncementContent } from '../cms/schema/announcement.ts';
import type { contact as contactSchema, image as imageSchema } from '../cms/schema/shared.ts';
import type { Club, Contact, Freshness, IsoDate, IsoDateTime, Opportunity } from './types.ts';

type ContactContent = z.output<typeof contactSchema>;
type ImageContent = z.output<typeof imageSchema>;

/** Whether an announcement is public at an instant: from `publishFrom` (inclusive) until `validUntil` (exclusive). */
export function isAnnouncementVisible(
  { publishFrom, validUntil }: Pick<AnnouncementContent, 'publishFrom' | 'validUntil'>,
  now: IsoDateTime,
): boolean {
  return (!publishFrom || publishFrom <= now) && (!validUntil || validUntil > now);
}

/** The contact when the person agreed to its publication, without the mark of consent; otherwise undefined, whatever it holds. */
export function publishContact(contact: ContactContent | undefined): Contact | undefined {
  if (!contact?.consent) return undefined;
  const { role, name, email, phone } = contact;
  return name || email || phone ? { role, name, email, phone } : undefined;
}

/** Why an image must not be shown, as a German sentence; undefined when it may. WCAG 2.2 SC 1.1.1; KunstUrhG §22, for children always. */
export function findImageProblem(image: ImageContent): string | undefined {
  if (image.recognisablePeople === 'children' && !image.consent) return 'Auf dem Bild sind Kinder erkennbar, die Einwilligung fehlt.';
  if (!image.decorative && !image.alternativeText) return 'Der Alternativtext fehlt (oder die Angabe, dass das Bild nur schmückt).';
  return undefined;
}

/** A club belongs into overviews and search unless it is dissolved or has not been confirmed for too long. */
export function isClubListed({ operatingStatus, freshness }: Pick<Club, 'operatingStatus' | 'freshness'>): boolean {
  return operatingStatus !== 'dissolved' && freshness.state !== 'hidden';
}

/** An offer belongs into overviews and search while it is open: not filled, not past its last day, not too old, its club not dissolved. */
export function isOpportunityListed(
  { filled, validUntil, freshness, club }: Pick<Opportunity, 'filled' | 'validUntil' | 'club'> & { freshness: Freshness },
  today: IsoDate,
): boolean {
  return !filled && (!validUntil || validUntil >= today) && freshness.state !== 'hidden' && club?.operatingStatus !== 'dissolved';
}
