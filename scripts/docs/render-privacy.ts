import { type Activity, activities, type Deletion } from './privacy-register.ts';

/** `docs/datenschutz-verzeichnis.md`: the register of processing activities as a German page. */
export function renderPrivacy(): string {
  return `${[
    '# Verzeichnis der Verarbeitungstätigkeiten',
    'Welche personenbezogenen Daten die Plattform speichert, wozu, und bis wann (Art. 30 DSGVO). Die Seite entsteht aus `scripts/docs/privacy-register.ts` mit `npm run docs:privacy`. Tests prüfen, dass kein Feld fehlt und dass die genannten Aufgaben wirklich löschen.',
    'Verantwortlich ist die Kommune, die die Plattform betreibt. Ergänzen Sie Name und Anschrift, die datenschutzbeauftragte Person und, wo andere für Sie arbeiten (Rechenzentrum, Dienstleister, E-Mail), die Verträge zur Auftragsverarbeitung. In Drittländer gibt die Plattform nichts weiter. Die Website selbst setzt keine Cookies und lädt nichts von fremden Servern.',
    'Auskunft, Berichtigung und Löschung: siehe „Personenbezogene Daten“ in [betrieb.md](betrieb.md).',
    ...activities.map(renderActivity),
  ].join('\n\n')}\n`;
}

function renderActivity(activity: Activity): string {
  const rows = [
    ['Wessen Daten', activity.people],
    ['Welche', activity.data],
    ['Wozu', activity.purpose],
    ['Rechtsgrundlage', activity.legalBasis],
    ['Wer sie sieht', activity.recipients],
    ['Bis wann', activity.period],
    ['Wo', renderPlaces(activity)],
    ['Wer löscht', activity.deletion.map(renderDeletion).join(' ')],
  ];
  return `## ${activity.title}\n\n| | |\n|---|---|\n${rows.map(([name, text]) => `| ${name} | ${text} |`).join('\n')}`;
}

function renderPlaces({ held, elsewhere }: Activity): string {
  const places = held.map(({ model, fields }) => `\`${model}\` (${fields.join(', ')})`);
  return [...places, ...(elsewhere ? [elsewhere] : [])].join('; ');
}

function renderDeletion(deletion: Deletion): string {
  return 'task' in deletion ? `Aufgabe „${deletion.task}“, geprüft in \`${deletion.test}\`.` : deletion.by;
}
