import type { Submission } from '../public-pages/read-submission';
import { type Rule, ruleField } from './registration-form';

/** What somebody tells in the form, as a registration stores it; what was left out is null. */
export interface Application {
  clubName: string;
  website: string | null;
  message: string | null;
  applicantName: string;
  applicantRole: string | null;
  applicantEmail: string;
  applicantPhone: string | null;
  /** Whether name, address and number may be shown on the club's page. */
  contactConsent: boolean;
  /** Page → version. */
  acceptedVersions: Record<string, string>;
  /** When the processing was agreed to and the rules were accepted; an ISO instant in UTC. */
  consentAt: string;
}

/** The application that a submission without faults contains. */
export function readApplication({ values }: Submission, rules: Rule[], now: Date): Application {
  const optional = (name: string) => values[name] || null;
  return {
    clubName: toOneSpace(values.verein),
    website: optional('website'),
    message: optional('nachricht'),
    applicantName: toOneSpace(values.name),
    applicantRole: optional('aufgabe'),
    applicantEmail: values.email ?? '',
    applicantPhone: optional('telefon'),
    contactConsent: values.kontakt === 'ja',
    acceptedVersions: Object.fromEntries(rules.map(({ slug }) => [slug, values[ruleField(slug)] ?? ''])),
    consentAt: now.toISOString(),
  };
}

function toOneSpace(text = ''): string {
  return text.replace(/\s+/g, ' ');
}
