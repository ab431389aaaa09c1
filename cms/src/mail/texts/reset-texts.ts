import { formatClock, formatDay } from '../../recurrence/berlin-time';

/** To somebody who forgot the password: the link, until when it holds, and that nothing has to be done if it was not asked for. */
export function describeReset({ name, title, link, expiresAt }: { name: string; title: string; link: string; expiresAt: Date }): {
  subject: string;
  text: string;
} {
  return {
    subject: `Neues Passwort für ${title}`,
    text: `${name ? `Guten Tag ${name},` : 'Guten Tag,'}

für Ihr Konto bei „${title}“ wurde ein neues Passwort angefordert. Mit diesem Link legen Sie es fest:

${link}

Der Link gilt bis ${formatDay(expiresAt)}, ${formatClock(expiresAt)} Uhr, und nur einmal. Danach können Sie auf der Anmeldeseite unter „Passwort vergessen?“ einen neuen anfordern.

Haben Sie kein neues Passwort angefordert? Dann brauchen Sie nichts zu tun: Ihr bisheriges Passwort gilt weiter. Kommt das öfter vor, sagen Sie bitte der Koordination Bescheid.`,
  };
}
