import { isFormAddress } from '../mail/form-address';
import type { ReportInput } from './receive-report';
import { type ReportKind, reportKinds } from './report';
import { readSitePath } from './site-path';

/** Names of the form's fields, as they stand in its markup and in links to it. */
export const fields = {
  kind: 'art',
  page: 'seite',
  text: 'text',
  name: 'name',
  email: 'email',
  phone: 'telefon',
  shared: 'weitergeben',
  /** Invisible to people; programs that fill in everything give themselves away. */
  trap: 'homepage',
} as const;

/** Longest texts in characters (UTF-16 units); the database refuses longer ones. */
export const limits = { text: 4000, name: 120, phone: 40 };

/** What is wrong with one field, as a German sentence that says what to do. */
export interface FieldError {
  field: string;
  message: string;
}

/** What stands in the form, wanted or not, to show it again. */
export type FormValues = Record<Exclude<keyof typeof fields, 'trap'>, string>;

/** The values of the form as they were sent or come with a link: texts without control characters, a page only if it is one of ours. */
export function readValues(form: URLSearchParams, siteUrl: string | undefined): FormValues {
  const line = (name: string) => (form.get(name) ?? '').replace(/\p{Cc}+/gu, ' ').trim();
  return {
    kind: line(fields.kind),
    page: withoutSite(line(fields.page), siteUrl),
    text: (form.get(fields.text) ?? '').replace(/(?!\n)\p{Cc}+/gu, ' ').trim(),
    name: line(fields.name),
    email: line(fields.email),
    phone: line(fields.phone),
    shared: line(fields.shared),
  };
}

/** Whether a program filled in what no person sees. */
export function isTrapped(form: URLSearchParams): boolean {
  return (form.get(fields.trap) ?? '') !== '';
}

/** The report that the values mean, or everything that is wrong with them, in the order of the form. */
export function checkValues(values: FormValues): { report: ReportInput } | { errors: FieldError[] } {
  const kind = reportKinds.find((one) => one === values.kind);
  const page = values.page === '' ? '/' : readSitePath(values.page);
  const errors = [
    ...(kind ? [] : [{ field: fields.kind, message: 'Bitte wählen Sie, worum es geht.' }]),
    ...(page
      ? []
      : [{ field: fields.page, message: 'Bitte geben Sie die Adresse einer Seite von uns an, oder lassen Sie das Feld leer.' }]),
    ...findTextErrors(values),
    ...findContactErrors(values),
  ];
  if (!kind || !page || errors.length > 0) return { errors };
  return { report: toReport(values, kind, page) };
}

function toReport({ text, name, email, phone, shared }: FormValues, kind: ReportKind, page: string): ReportInput {
  const hasContact = Boolean(name || email || phone);
  return {
    kind,
    page,
    text,
    contactName: name,
    contactEmail: email,
    contactPhone: phone,
    contactShared: hasContact && shared === 'ja',
  };
}

function findTextErrors({ text }: FormValues): FieldError[] {
  if (text === '') return [{ field: fields.text, message: 'Bitte schreiben Sie uns, was Ihnen aufgefallen ist.' }];
  return text.length > limits.text
    ? [{ field: fields.text, message: 'Ihr Text ist zu lang. Bitte kürzen Sie ihn auf 4.000 Zeichen.' }]
    : [];
}

function findContactErrors({ name, email, phone }: FormValues): FieldError[] {
  return [
    ...(name.length > limits.name ? [{ field: fields.name, message: 'Der Name ist zu lang. Bitte kürzen Sie ihn auf 120 Zeichen.' }] : []),
    ...(email === '' || isFormAddress(email)
      ? []
      : [{ field: fields.email, message: 'Bitte prüfen Sie die E-Mail-Adresse, zum Beispiel „name@beispiel.de“.' }]),
    ...(phone === '' || (phone.length <= limits.phone && /^[+\d][\d\s()/.-]*$/.test(phone))
      ? []
      : [{ field: fields.phone, message: 'Bitte prüfen Sie die Telefonnummer. Sie besteht aus Ziffern, zum Beispiel „03391 123456“.' }]),
  ];
}

/** People copy whole addresses: "https://mitmachen.example.org/vereine/chor/" means "/vereine/chor/". */
function withoutSite(page: string, siteUrl: string | undefined): string {
  return siteUrl && page.startsWith(`${siteUrl}/`) ? page.slice(siteUrl.length) : page;
}
