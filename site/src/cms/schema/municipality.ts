import { z } from 'zod';
import { blocksField } from './blocks.ts';
import {
  listOf,
  optionalDay,
  optionalInteger,
  optionalOf,
  optionalText,
  optionalUrl,
  requiredChoice,
  requiredDay,
  requiredInstant,
  requiredText,
} from './fields.ts';
import { address, image, socialLink } from './shared.ts';

const office = z.object({
  name: requiredText,
  person: optionalText,
  phone: optionalText,
  email: optionalText,
  address: optionalText,
  hours: optionalText,
});
const months = z.int('Anzahl der Monate fehlt').min(1, 'muss mindestens 1 Monat sein');

/** The one entry that describes the municipality which runs the platform. */
export const municipality = z.object({
  documentId: z.string().min(1),
  updatedAt: requiredInstant,
  name: requiredText,
  siteTitle: requiredText,
  slogan: optionalText,
  federalState: requiredChoice(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV', 'NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH']),
  address: optionalOf(address),
  phone: optionalText,
  email: optionalText,
  website: optionalUrl,
  vatId: optionalText,
  representatives: listOf(z.object({ name: requiredText, office: requiredText })),
  responsibleOffice: optionalOf(office),
  coordinator: optionalOf(office),
  logo: optionalOf(image),
  heroImage: optionalOf(image),
  colours: optionalOf(z.object({ primary: optionalText, accent: optionalText })),
  socialLinks: listOf(socialLink),
  statement: optionalOf(
    z.object({
      conformity: requiredChoice(['full', 'partial', 'none']),
      preparedOn: requiredDay,
      reviewedOn: optionalDay,
      method: optionalText,
      knownBarriers: blocksField,
      feedbackEmail: optionalText,
      feedbackPhone: optionalText,
      enforcementName: optionalText,
      enforcementAddress: optionalText,
      enforcementEmail: optionalText,
      enforcementPhone: optionalText,
      enforcementUrl: optionalUrl,
    }),
  ),
  privacy: optionalOf(
    z.object({
      controller: requiredText,
      officerName: optionalText,
      officerContact: optionalText,
      supervisoryAuthority: requiredText,
      hosting: optionalText,
      logRetentionDays: optionalInteger,
      registrationRetentionDays: optionalInteger,
      reportRetentionDays: optionalInteger,
    }),
  ),
  freshness: optionalOf(z.object({ confirmAfterMonths: months, unconfirmedAfterMonths: months, hiddenAfterMonths: months })),
  welcome: blocksField,
});
export type MunicipalityContent = z.output<typeof municipality>;
