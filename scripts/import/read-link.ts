/**
 * An address that may stand in a link, or undefined: http, https, mailto and tel only, as `URL` writes it. An address that starts with
 * `www.` gets https; one that only names a mailbox gets mailto. Never throws.
 */
export function readLink(address: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  const complete = /^www\./i.test(trimmed)
    ? `https://${trimmed}`
    : /^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(trimmed)
      ? `mailto:${trimmed}`
      : trimmed;
  if (!URL.canParse(complete)) return undefined;
  const url = new URL(complete);
  const isWeb = (url.protocol === 'http:' || url.protocol === 'https:') && url.hostname.includes('.');
  const isContact = (url.protocol === 'mailto:' || url.protocol === 'tel:') && url.pathname.length > 0;
  return isWeb || isContact ? url.href : undefined;
}

/** A web address for a field that demands one (`https://…`), or undefined. */
export function readWebAddress(address: string | undefined): string | undefined {
  const trimmed = address?.trim() ?? '';
  const link = readLink(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) || !trimmed.includes('.') ? trimmed : `https://${trimmed}`);
  return link && /^https?:/.test(link) && link.length <= 500 ? link : undefined;
}
