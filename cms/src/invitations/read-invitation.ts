import { errors } from '@strapi/utils';

const { ValidationError } = errors;

/** Whom to invite, and for which clubs (document ids, each once). */
export interface Invitation {
  firstname: string;
  lastname: string;
  email: string;
  clubs: string[];
}

const LONGEST = 120;
const ADDRESS = /^[^\s@<>"',;:\\()[\]\p{Cc}]+@[^\s@<>"',;:\\()[\]\p{Cc}]+\.[^\s@<>"',;:\\()[\]\p{Cc}]+$/u;
const KNOWN = ['firstname', 'lastname', 'email', 'clubs'];

/**
 * An invitation as it came over HTTP.
 *
 * @throws ValidationError with a German sentence for each field at fault; also for fields that are not meant to be chosen, such as roles
 */
export function readInvitation(body: unknown): Invitation {
  const input = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const unknown = Object.keys(input).find((key) => !KNOWN.includes(key));
  if (unknown) throw new ValidationError(`Die Angabe „${unknown}“ ist hier nicht möglich.`);
  const faults = [
    ...checkName('firstname', input.firstname, 'Bitte geben Sie den Vornamen an.'),
    ...checkName('lastname', input.lastname, 'Bitte geben Sie den Nachnamen an.'),
    ...(isAddress(input.email) ? [] : [createFault('email', 'Bitte geben Sie eine gültige E-Mail-Adresse an.')]),
    ...(isClubList(input.clubs) ? [] : [createFault('clubs', 'Bitte wählen Sie mindestens einen Verein.')]),
  ];
  if (faults.length > 0) throw new ValidationError(faults.map(({ message }) => message).join(' '), { errors: faults });
  const { firstname, lastname, email, clubs } = input as unknown as Invitation;
  return { firstname: firstname.trim(), lastname: lastname.trim(), email: email.trim().toLowerCase(), clubs: [...new Set(clubs)] };
}

function checkName(field: string, value: unknown, message: string) {
  const isName = typeof value === 'string' && value.trim().length > 0 && value.length <= LONGEST && !/[\r\n<>]/.test(value);
  return isName ? [] : [createFault(field, message)];
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && value.length <= LONGEST && ADDRESS.test(value.trim());
}

function isClubList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every((club) => typeof club === 'string' && club !== '');
}

function createFault(field: string, message: string) {
  return { path: [field], message, name: 'ValidationError' };
}
