import type { Core } from '@strapi/strapi';
import { traverseEntity } from '@strapi/utils';

interface Contact {
  consent?: boolean;
}

/**
 * Answers of the public API hold contact persons only with their consent, on every level: without it (or when the query left the consent
 * out) a single contact becomes null and a list goes without it.
 */
export function registerPublicSanitizers({ strapi }: { strapi: Core.Strapi }): void {
  const getModel = (uid: string) => strapi.getModel(uid as never) as never;
  const removeContacts = (schema: unknown) => (data: unknown) =>
    traverseEntity(removeWithoutConsent, { schema: schema as never, getModel }, data as never);
  // Strapi's type demands a curried function, its code calls a plain one.
  strapi.sanitizers.add('content-api.output', removeContacts as never);
}

const removeWithoutConsent: Parameters<typeof traverseEntity>[0] = ({ key, attribute, value }, { set }) => {
  if (attribute?.type !== 'component' || attribute.component !== 'shared.contact') return;
  const contacts = value as Contact | Contact[] | null;
  if (Array.isArray(contacts)) set(key, contacts.filter(hasConsent) as never);
  else if (contacts && !hasConsent(contacts)) set(key, null as never);
};

function hasConsent(contact: Contact): boolean {
  return contact.consent === true;
}
