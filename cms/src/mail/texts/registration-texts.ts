interface Text {
  subject: string;
  text: string;
}

/** To somebody whose address was entered in the form: whether it was them. */
export function describeConfirmation({ site, url, days }: { site: string; url: string; days: number }): Text {
  return {
    subject: `Bitte bestätigen: Verein anmelden bei „${site}“`,
    text: `Guten Tag,

mit dieser E-Mail-Adresse wurde ein Verein bei „${site}“ angemeldet.

Waren Sie das? Dann öffnen Sie bitte diesen Link und bestätigen Sie die Anmeldung. Der Link gilt ${days} Tage:
${url}

Waren Sie es nicht? Dann brauchen Sie nichts zu tun. Wir löschen die Angaben nach ${days} Tagen.`,
  };
}

/** To the coordination: a confirmed application waits. */
export function describeNewRegistration({ clubName, url }: { clubName: string; url: string }): Text {
  return {
    subject: `Neue Anmeldung: ${clubName}`,
    text: `Guten Tag,

„${clubName}“ möchte mitmachen. Die E-Mail-Adresse ist bestätigt.

Bitte sehen Sie sich die Anmeldung an und entscheiden Sie: ${url}`,
  };
}

/** To the applicant: why the club is not taken in. */
export function describeRejection({ clubName, site, reason }: { clubName: string; site: string; reason: string }): Text {
  return {
    subject: `Ihre Anmeldung bei „${site}“`,
    text: `Guten Tag,

vielen Dank für die Anmeldung von „${clubName}“. Wir können sie leider nicht annehmen. Der Grund:

${reason}

Haben Sie Fragen dazu? Dann antworten Sie einfach auf diese E-Mail.`,
  };
}
