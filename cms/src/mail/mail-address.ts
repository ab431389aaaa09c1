import { yup } from '@strapi/utils';

/** Whether a text is exactly one mail address without a display name: no white space, line break, comma or angle bracket. */
export function isMailAddress(text: string): boolean {
  return /^[^\s@,;<>()"\\\p{Cc}]+@[^\s@,;<>()"\\\p{Cc}]+$/u.test(text) && text.length <= 254;
}

const stored = yup.string().email();

/** Whether Strapi's fields of the type `email` take an address, too: they refuse some that a mail would reach, such as `name@host-.de`. */
export function isStorableAddress(text: string): boolean {
  return isMailAddress(text) && stored.isValidSync(text);
}
