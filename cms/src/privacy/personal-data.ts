import type { Core } from '@strapi/strapi';
import { type Erasure, erasePerson } from './erase-person';
import { collectPersonData, type PersonData } from './person-data';

/** What scripts that open the CMS may do with one person's data; see scripts/privacy. */
export interface PersonalData {
  collect(address: string): Promise<PersonData>;
  erase(address: string, options: { isDryRun: boolean }): Promise<Erasure>;
}

/** Name under which `strapi.get` gives {@link PersonalData}. */
export const PERSONAL_DATA = 'ehrenamt.personal-data';

/** Makes the handling of one person's data known to scripts. To be called while registering. */
export function registerPersonalData({ strapi }: { strapi: Core.Strapi }): void {
  const service: PersonalData = {
    collect: (address) => collectPersonData(strapi, address),
    erase: (address, options) => erasePerson(strapi, address, options),
  };
  strapi.add(PERSONAL_DATA, service);
}
