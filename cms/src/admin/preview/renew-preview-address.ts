import { adminApi } from '@strapi/strapi/admin';

/** Milliseconds after which the address of a preview is asked for again; it works for ten minutes. */
const FRESH_FOR = 60_000;

/** What RTK Query hands to `forceRefetch` of an endpoint, as far as it is read here. */
interface Request {
  endpointState?: { fulfilledTimeStamp?: number };
}

/**
 * A preview is opened with an address made just now. Strapi asks for it when a form is opened and uses that one however long somebody writes:
 * after ten minutes the preview would be over before it began. To be called once the content manager is loaded (`bootstrap`).
 */
export function renewPreviewAddress(): void {
  const forceRefetch = ({ endpointState }: Request): boolean => Date.now() - (endpointState?.fulfilledTimeStamp ?? 0) > FRESH_FOR;
  // The endpoint is the content manager's, which the types of the admin's own API do not know.
  adminApi.enhanceEndpoints({ endpoints: { getPreviewUrl: { forceRefetch } } as object });
}
