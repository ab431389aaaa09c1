interface Text {
  subject: string;
  text: string;
}

/** What both mails say: who is meant, which clubs (at least one), and how the municipality calls its site. */
interface Access {
  name: string;
  clubs: string[];
  title: string;
}

/** To somebody who gets an account: the link with which a password is set, and for how many days it holds. */
export function describeInvitation({ name, clubs, title, link, days }: Access & { link: string; days: number }): Text {
  return {
    subject: `Einladung in die Redaktion: ${title}`,
    text: `Guten Tag ${name},

Sie können ab jetzt die Angaben für ${joinNames(clubs)} auf „${title}“ selbst pflegen.

Bitte öffnen Sie diesen Link und legen Sie ein Passwort fest. Er gilt ${days} Tage und nur für Sie:
${link}

Wenn Sie diese Einladung nicht erwartet haben, brauchen Sie nichts zu tun.`,
  };
}

/** To somebody who has an account: which clubs were added, and where to sign in. */
export function describeAccess({ name, clubs, title, link }: Access & { link: string }): Text {
  return {
    subject: `Neuer Zugang: ${title}`,
    text: `Guten Tag ${name},

Sie können ab jetzt auch die Angaben für ${joinNames(clubs)} pflegen. Melden Sie sich wie gewohnt an:
${link}`,
  };
}

function joinNames(names: string[]): string {
  return new Intl.ListFormat('de', { type: 'conjunction' }).format(names.map((name) => `„${name}“`));
}
