/** Where Strapi's admin keeps the language of this browser. */
const STORAGE_KEY = 'strapi-admin-language';

/**
 * German from the first screen on, the invitation included; Strapi would start in English whatever the browser prefers.
 *
 * A language chosen in the profile stays chosen: Strapi writes it to the same place when that account signs in.
 */
export function preferGerman(): void {
  if (!localStorage.getItem(STORAGE_KEY)) localStorage.setItem(STORAGE_KEY, 'de');
}
