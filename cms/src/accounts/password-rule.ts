import { isGuessable } from './guessable-passwords';

/** NIST SP 800-63B and the BSI ask for length instead of kinds of characters. */
const MINIMUM_CHARACTERS = 12;
/** bcrypt reads no further; what follows would not count. */
const MAXIMUM_BYTES = 72;

/**
 * Why a password is refused, as a German sentence, or undefined if it may be used: at least 12 characters, at most 72 bytes, not one of those
 * everybody tries first, and not the own e-mail address. Which kinds of characters it is made of does not matter.
 */
export function findPasswordFault(password: string, email: string | undefined): string | undefined {
  if ([...password].length < MINIMUM_CHARACTERS) {
    return `Das Passwort ist zu kurz. Es braucht mindestens ${MINIMUM_CHARACTERS} Zeichen, zum Beispiel drei Wörter hintereinander.`;
  }
  if (Buffer.byteLength(password) > MAXIMUM_BYTES) {
    return `Das Passwort ist zu lang. Möglich sind höchstens ${MAXIMUM_BYTES} Zeichen; Umlaute und Sonderzeichen zählen doppelt.`;
  }
  if (email && isAddress(password, email)) return 'Ihre E-Mail-Adresse ist kein sicheres Passwort. Bitte wählen Sie ein anderes.';
  if (isGuessable(password))
    return 'Dieses Passwort ist leicht zu erraten. Bitte wählen Sie ein anderes, zum Beispiel drei Wörter hintereinander.';
  return undefined;
}

/** The address, or the part before its @, with a few characters around it. */
function isAddress(password: string, email: string): boolean {
  const lower = password.toLowerCase();
  const address = email.toLowerCase();
  const [name = ''] = address.split('@');
  return lower.includes(address) || (name.length >= 4 && lower.includes(name) && lower.length - name.length < MINIMUM_CHARACTERS / 2);
}
