import type { Report, ReportKind } from '../../reports/report';

interface Text {
  subject: string;
  text: string;
}

const kindTitles: Record<ReportKind, string> = {
  outdated: 'Änderung gemeldet',
  barrier: 'Barriere gemeldet',
  question: 'Frage',
  complaint: 'Beschwerde',
};

const greet = (name: string) => (name ? `Guten Tag ${name},` : 'Guten Tag,');
const longDay = new Intl.DateTimeFormat('de-DE', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `Freitag, 4. Juli 2036` of the calendar day `2036-07-04`. */
const formatDay = (day: string) => longDay.format(new Date(`${day}T00:00:00.000Z`));

/** Somebody's words, indented, so that nothing in them looks like ours. */
const quote = (text: string) =>
  text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');

interface Notice {
  report: Report;
  /** Title of the page. */
  title: string;
  /** First name of the recipient; may be empty. */
  name: string;
  /** Written to the club's editors rather than to the coordination. */
  isClub: boolean;
  pageUrl: string;
  adminUrl: string;
}

/** To those who answer a report: what came in. The contact stays out of a club's mail unless the reporter agreed to pass it on. */
export function describeNotice({ report, title, name, isClub, pageUrl, adminUrl }: Notice): Text {
  const what = isClub ? 'eine Angabe zu Ihrem Verein' : 'die Website';
  return {
    subject: `${kindTitles[report.kind]}: ${title}`,
    text: [
      greet(name),
      `jemand hat uns etwas über ${what} geschrieben.`,
      `Seite: ${pageUrl}`,
      quote(report.text),
      describeContact(report, isClub),
      ...(report.dueOn ? [`Bitte antworten Sie bis ${formatDay(report.dueOn)}. Das ist die Frist für gemeldete Barrieren.`] : []),
      isClub
        ? 'Stimmt der Hinweis? Dann ändern Sie bitte den Eintrag in der Redaktion. Ist alles richtig, müssen Sie nichts tun.'
        : `Zur Meldung: ${adminUrl}`,
    ].join('\n\n'),
  };
}

function describeContact({ contactName, contactEmail, contactPhone, contactShared }: Report, isClub: boolean): string {
  const contact = [contactName, contactEmail, contactPhone].filter(Boolean).join(', ');
  if (!contact) return 'Kontakt: keine Angabe.';
  if (isClub && !contactShared)
    return 'Wer geschrieben hat, möchte Ihnen gegenüber nicht genannt werden. Die Koordination kennt den Kontakt.';
  return isClub ? `Kontakt: ${contact}. Sie können auf diese E-Mail antworten.` : `Kontakt: ${contact}`;
}

/** To the reporter: it has arrived. Holds no word that was typed into the form, since the address may be anybody's. */
export function describeReceipt({ kind, dueOn }: Report): Text {
  const when = dueOn ? `Wir antworten Ihnen bis ${formatDay(dueOn)}.` : 'Wir kümmern uns darum und antworten Ihnen.';
  return {
    subject: 'Ihre Nachricht ist angekommen',
    text: `Guten Tag,

Ihre Nachricht ist bei uns angekommen (${kindTitles[kind]}). Vielen Dank. ${when}

Haben Sie uns nicht geschrieben? Dann hat sich jemand bei der E-Mail-Adresse vertan. Sie müssen nichts tun.`,
  };
}

/** To the reporter: the answer of the coordination; `isRejected` when nothing will be changed. */
export function describeAnswer({ answer, isRejected, complaintUrl }: { answer: string; isRejected: boolean; complaintUrl?: string }): Text {
  return {
    subject: 'Antwort auf Ihre Nachricht',
    text: [
      'Guten Tag,',
      isRejected
        ? 'danke für Ihre Nachricht. Wir haben sie geprüft und ändern nichts. Der Grund:'
        : 'danke für Ihre Nachricht. Unsere Antwort:',
      answer,
      ...(complaintUrl
        ? [`Sind Sie mit der Antwort nicht zufrieden? Dann hilft Ihnen eine unabhängige Stelle. Das kostet nichts: ${complaintUrl}`]
        : []),
    ].join('\n\n'),
  };
}

/** To the coordination: a report about a barrier is due soon, or overdue. */
export function describeDeadline({
  title,
  dueOn,
  isOverdue,
  url,
}: {
  title: string;
  dueOn: string;
  isOverdue: boolean;
  url: string;
}): Text {
  return {
    subject: isOverdue ? `Frist abgelaufen: ${title}` : `Bitte antworten bis ${formatDay(dueOn)}: ${title}`,
    text: `Guten Tag,

${
  isOverdue
    ? `eine gemeldete Barriere ist noch nicht beantwortet. Die Frist ist am ${formatDay(dueOn)} abgelaufen. Bitte antworten Sie heute.`
    : `eine gemeldete Barriere wartet auf Ihre Antwort. Sie haben Zeit bis ${formatDay(dueOn)}.`
}

Brauchen Sie länger, dann schreiben Sie das: Auch eine Zwischennachricht ist eine Antwort.

Zur Meldung: ${url}`,
  };
}
