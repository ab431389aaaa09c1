/** What stands on every list of stolen passwords in Germany, alone, repeated, or with digits and signs around it. */
const WORDS = [
  ...['passwort', 'password', 'kennwort', 'geheim', 'hallo', 'willkommen', 'welcome', 'login', 'admin', 'administrator', 'root', 'test'],
  ...['letmein', 'master', 'schatz', 'schatzi', 'ichliebedich', 'iloveyou', 'fussball', 'football', 'sommer', 'winter', 'sonnenschein'],
  ...['dragon', 'monkey', 'princess', 'superman', 'batman', 'starwars', 'michael', 'daniel', 'thomas', 'andreas', 'deutschland', 'berlin'],
  ...['verein', 'sportverein', 'ehrenamt', 'feuerwehr', 'gemeinde', 'redaktion', 'vereinsredaktion', 'ehrenamtsplattform', 'strapi'],
  ...['meinpasswort', 'meinkennwort', 'neuespasswort', 'passwortvergessen', 'changeme', 'qwertz', 'qwerty', 'asdf', 'abc', 'abcdef'],
];

/** Neighbours on the keyboard, and the order of digits and letters. */
const ROWS = ['1234567890', 'qwertzuiopü', 'qwertyuiop', 'asdfghjklöä', 'yxcvbnm', 'zxcvbnm', 'abcdefghijklmnopqrstuvwxyz'];

const FEWEST_DIFFERENT_CHARACTERS = 5;

/** Whether a password is among the first that anybody would try: a common word, a row of the keyboard, or hardly any different characters. */
export function isGuessable(password: string): boolean {
  const lower = password.toLowerCase();
  if (new Set(lower).size < FEWEST_DIFFERENT_CHARACTERS) return true;
  const letters = lower.replace(/[^a-zäöüß]/g, '');
  if (WORDS.some((word) => isRepetition(letters, word))) return true;
  const plain = lower.replace(/[^a-z0-9äöüß]/g, '');
  return isKeyboardRow(plain);
}

function isRepetition(text: string, word: string): boolean {
  return text.length > 0 && text.replaceAll(word, '') === '';
}

/** Made of nothing but pieces of at least four neighbouring keys, forwards or backwards: `1234qwertz`, `0987654321`. */
function isKeyboardRow(text: string): boolean {
  const rows = ROWS.flatMap((row) => [row + row, [...(row + row)].reverse().join('')]);
  let rest = text;
  while (rest.length > 0) {
    const length = longestPiece(rest, rows);
    if (length < 4) return false;
    rest = rest.slice(length);
  }
  return text.length > 0;
}

function longestPiece(text: string, rows: string[]): number {
  let length = 0;
  while (length < text.length && rows.some((row) => row.includes(text.slice(0, length + 1)))) length += 1;
  return length;
}
