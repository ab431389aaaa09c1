import { yup } from '@strapi/utils';
import { isMailAddress } from './mail-address';

const stored = yup.string().email();

/** Whether an address that somebody typed can be written to and is also taken by Strapi's fields of the type `email`, which refuse `name@host`. */
export function isFormAddress(text: string): boolean {
  return isMailAddress(text) && stored.isValidSync(text);
}
