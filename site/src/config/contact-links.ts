import type { Address, Municipality, Office } from '../graph/types.ts';

/** The `tel:` address of a number as people write it: "03391 / 40 12-0" → "tel:+493391401120" (RFC 3966, German numbers made global). */
export function telHref(number: string): string {
  const digits = number.replace(/\(0\)/, '').replace(/[^\d+]/g, '');
  if (digits.startsWith('+')) return `tel:${digits}`;
  if (digits.startsWith('00')) return `tel:+${digits.slice(2)}`;
  return digits.startsWith('0') ? `tel:+49${digits.slice(1)}` : `tel:${digits}`;
}

/** A `mailto:` address with subject and text filled in (RFC 6068; line breaks become CRLF). */
export function mailtoHref(email: string, subject?: string, body?: string): string {
  const fields = Object.entries({ subject, body })
    .filter((entry): entry is [string, string] => Boolean(entry[1]))
    .map(([key, value]) => `${key}=${encodeURIComponent(value.replace(/\r?\n/g, '\r\n'))}`);
  return `mailto:${email}${fields.length > 0 ? `?${fields.join('&')}` : ''}`;
}

/** Where residents turn to: the coordination office, else the responsible office, else the town hall itself. */
export function findHelpOffice(municipality: Municipality): Office {
  return (
    municipality.coordinator ??
    municipality.responsibleOffice ?? { name: municipality.name, email: municipality.email, phone: municipality.phone }
  );
}

/** Who answers for rules and agreements: the responsible office, else whoever residents turn to. */
export function findResponsibleOffice(municipality: Municipality): Office {
  return municipality.responsibleOffice ?? findHelpOffice(municipality);
}

/** A web address as readers like it: without scheme, "www." and closing slash. */
export function displayUrl(url: string): string {
  return url
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '');
}

/** An address on the map of OpenStreetMap: its position where known, otherwise a search for it; undefined without street and position. */
export function mapLink({ latitude, longitude, street, postalCode, city }: Address): string | undefined {
  const home = 'https://www.openstreetmap.org/';
  if (latitude !== undefined && longitude !== undefined) {
    return `${home}?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  }
  if (!street || !(postalCode || city)) return undefined;
  return `${home}search?query=${encodeURIComponent([street, [postalCode, city].filter(Boolean).join(' ')].join(', '))}`;
}
