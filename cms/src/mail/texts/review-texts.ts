interface Text {
  subject: string;
  text: string;
}

interface Subject {
  /** Title of the entry. */
  title: string;
  /** First name of the recipient; may be empty. */
  name: string;
  /** Address of the entry in the admin. */
  url: string;
}

const greet = (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,');

/** To an editor: what was handed in is public. */
export function describeApproval({ title, name, url }: Subject): Text {
  return {
    subject: `Veröffentlicht: ${title}`,
    text: `${greet(name)}

„${title}“ ist freigegeben und veröffentlicht. In wenigen Minuten steht der Eintrag auf der Website.

Zum Eintrag: ${url}

Vielen Dank, dass Sie Ihre Angaben aktuell halten.`,
  };
}

/** To an editor: what was handed in has to be changed first. */
export function describeReturn({ title, name, url, comment }: Subject & { comment: string }): Text {
  return {
    subject: `Bitte noch einmal ansehen: ${title}`,
    text: `${greet(name)}

„${title}“ ist noch nicht veröffentlicht. Die Koordination schreibt dazu:

${comment}

Bitte ändern Sie den Eintrag und reichen Sie ihn noch einmal ein: ${url}

Ist vorher schon eine Fassung veröffentlicht, bleibt sie bis dahin stehen.`,
  };
}

/** To the coordination: something waits for approval. */
export function describeRequest({ title, club, message, url }: { title: string; club: string; message: string; url: string }): Text {
  return {
    subject: `Zur Freigabe eingereicht: ${title}`,
    text: `Guten Tag,

„${club}“ bittet um Freigabe von „${title}“.
${message ? `\nNachricht dazu:\n\n${message}\n` : ''}
Zur Liste: ${url}

Solange etwas in der Liste wartet, schreiben wir nicht noch einmal.`,
  };
}
