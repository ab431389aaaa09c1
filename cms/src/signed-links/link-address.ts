import type { Core } from '@strapi/strapi';
import { publicUrl } from '../public-pages/public-address';
import { type LinkGrant, type LinkPurpose, type ReadLink, readLink, signLink } from './signed-link';

/** The parameter that carries the token, in the address and in the form behind it. */
export const TOKEN_FIELD = 'schein';

/** The full address of a public page with a token, for mails. */
export function createLink(strapi: Core.Strapi, path: string, purpose: LinkPurpose, grant: LinkGrant): string {
  return `${publicUrl(strapi, path)}?${TOKEN_FIELD}=${signLink(purpose, grant, readLinkSecret(strapi))}`;
}

/** What the token among the fields of a form grants. */
export function readLinkOfForm(strapi: Core.Strapi, form: URLSearchParams, purpose: LinkPurpose, now: Date): ReadLink {
  return readLink(purpose, form.get(TOKEN_FIELD) ?? '', readLinkSecret(strapi), now);
}

/** Known to the CMS alone, not to the publisher; a new one ends all links. */
function readLinkSecret(strapi: Core.Strapi): string {
  return strapi.config.get<string>('admin.secrets.encryptionKey');
}
