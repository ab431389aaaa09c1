import type { FieldLabels } from './model-labels';

/** Fields that mean the same in every content type, so that an editor reads the same words everywhere. */
export const sharedFields = {
  slug: { label: 'Adresse der Seite', hint: 'Letzter Teil der Internetadresse. Entsteht von selbst aus dem Namen, z. B. „sommerfest“.' },
  formerSlugs: { label: 'Frühere Adressen', hint: 'Leiten auf die heutige Adresse weiter. Entsteht von selbst.' },
  accessibility: { label: 'Barrierefreiheit', hint: 'Was Menschen mit Behinderung hier erwartet. Nur ausfüllen, was Sie sicher wissen.' },
  documents: { label: 'Dokumente', hint: 'Dateien zum Herunterladen, z. B. Satzung oder Programm als PDF.' },
  searchWords: {
    label: 'Zusätzliche Suchwörter',
    hint: 'Wörter, unter denen man Sie auch finden soll, mit Komma getrennt, z. B. „Kicken, Bolzplatz“.',
  },
  plainSummary: { label: 'In Einfacher Sprache', hint: 'Das Wichtigste in kurzen Sätzen und einfachen Wörtern. Ein Gedanke pro Satz.' },
  confirmedAt: { label: 'Zuletzt bestätigt am', hint: 'Wann zuletzt jemand gesagt hat: Alles stimmt noch.' },
  confirmedBy: { label: 'Zuletzt bestätigt von', hint: 'Wer die Angaben zuletzt bestätigt hat. Wird nicht veröffentlicht.' },
  source: { label: 'Herkunft', hint: 'Woher ein übernommener Eintrag stammt. Entsteht beim Import.' },
  districts: { label: 'Ortsteile', hint: 'Für welche Ortsteile das wichtig ist. Leer heißt: für alle.' },
  audiences: { label: 'Zielgruppen', hint: 'Wen Sie ansprechen. Sie können mehrere wählen.' },
} satisfies Record<string, FieldLabels>;
