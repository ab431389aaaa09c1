import type { Core } from '@strapi/strapi';
import { isMailAddress } from '../mail/mail-address';
import type { Report } from './report';

/** Someone who is told about a report. */
export interface Recipient {
  email: string;
  /** First name; empty for an office. */
  name: string;
}

/**
 * Who answers a report: the club's editors when something about the club is out of date, since only they know better; the coordination for all
 * else, and for clubs that nobody edits. Barriers, questions and complaints are the municipality's to answer, whatever page they are about.
 */
export async function findRecipients(
  strapi: Core.Strapi,
  { kind }: Pick<Report, 'kind'>,
  club: string | undefined,
): Promise<{ isClub: boolean; recipients: Recipient[] }> {
  const editors = kind === 'outdated' && club ? await findEditors(strapi, club) : [];
  if (editors.length > 0) return { isClub: true, recipients: editors };
  const office = await findOffice(strapi);
  return { isClub: false, recipients: office ? [{ email: office, name: '' }] : [] };
}

/** The coordination's address, else that of the responsible office, else the municipality's own. */
export async function findOffice(strapi: Core.Strapi): Promise<string | undefined> {
  const municipality = await strapi.db
    .query('api::municipality.municipality')
    .findOne({ populate: { coordinator: true, responsibleOffice: true } });
  const addresses = [municipality?.coordinator?.email, municipality?.responsibleOffice?.email, municipality?.email];
  return addresses.find((address) => typeof address === 'string' && isMailAddress(address));
}

/** The draft holds the assignment that the coordination saved last. */
async function findEditors(strapi: Core.Strapi, club: string): Promise<Recipient[]> {
  const row = await strapi.db
    .query('api::club.club')
    .findOne({ where: { documentId: club, publishedAt: null }, populate: { editors: true } });
  const editors: { email: string; firstname: string | null; isActive: boolean; blocked: boolean }[] = row?.editors ?? [];
  return editors
    .filter(({ email, isActive, blocked }) => isActive && !blocked && isMailAddress(email))
    .map(({ email, firstname }) => ({ email, name: firstname ?? '' }));
}
