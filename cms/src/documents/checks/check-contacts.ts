import type { Located } from './components';
import type { Fault } from './fault';

/** A person's details become public with the person's consent only: a contact that names some needs the consent, or must be emptied. */
export function checkContact({ path, value }: Located): Fault[] {
  const hasDetails = [value.name, value.email, value.phone].some((detail) => typeof detail === 'string' && detail.trim() !== '');
  if (!hasDetails || value.consent === true) return [];
  const who = typeof value.name === 'string' && value.name.trim() ? ` „${value.name.trim()}“` : '';
  const message = `Kontaktperson${who}: Bitte setzen Sie „Darf veröffentlicht werden“ auf „Ja“, wenn die Person zugestimmt hat. Sonst leeren Sie Name, E-Mail-Adresse und Telefon.`;
  return [{ path: [...path, 'consent'], message }];
}
