/** An account as far as its name is concerned. */
interface NamedAccount {
  firstname?: string | null;
  lastname?: string | null;
  username?: string | null;
  email?: string;
}

/** What stands for an account in „Zuletzt bestätigt von“: the full name, else the user name, else the address. */
export function readAccountName({ firstname, lastname, username, email }: NamedAccount): string {
  return [firstname, lastname].filter(Boolean).join(' ') || username || (email ?? '');
}
