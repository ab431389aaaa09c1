/* Imports nothing: the accessibility statement on the site names the same periods. */

/** How long a public body may take to answer whoever reports a barrier, and where that is written. */
interface AnswerPeriod {
  /** ISO 8601 duration of calendar units. */
  period: string;
  /** In German, for "Antwort innerhalb von …". */
  words: string;
  source: string;
}

const oneMonth: AnswerPeriod = { period: 'P1M', words: 'einem Monat', source: '§ 12b Absatz 4 BGG (Bund), hier als Maßstab' };

/**
 * Periods that differ from one month, or are stated by a Land itself; by ISO 3166-2:DE code without "DE-". Directive (EU) 2016/2102, Article
 * 9 asks for an answer "within a reasonable time"; the Länder say what that is, or leave it open. Where no number was found, the one month
 * of the federal law is the measure.
 *
 * Collected in November 2026. Laws change: compare once a year, together with site/src/accessibility/enforcement-bodies.ts.
 */
const periodOfLand: Record<string, AnswerPeriod> = {
  BE: {
    ...oneMonth,
    source: 'Landesbeauftragte für digitale Barrierefreiheit, berlin.de: „keine Antwort innerhalb eines Monats“; BIKTG Bln',
  },
  HB: { period: 'P2W', words: 'zwei Wochen', source: '§ 14 Absatz 3 BremBGG: „binnen zwei Wochen“' },
  HE: { period: 'P6W', words: 'sechs Wochen', source: '§ 6 HVBIT; lbit.hessen.de: Durchsetzungsverfahren nach sechs Wochen' },
  // The law spans two to six weeks, by the size of the body and the matter. The shorter end cannot be wrong.
  NW: { period: 'P2W', words: 'zwei Wochen', source: '§ 5 Absatz 2 BITVNRW: zwei bis höchstens sechs Wochen, sonst Zwischennachricht' },
  RP: { ...oneMonth, source: 'Durchsetzungsstelle, inklusion.rlp.de: „nach 1 Monat keine Antwort“; BITV RP' },
};

/** The period of a Land; one month where it says nothing else, or the Land is not known. */
export function findAnswerPeriod(federalState: string | null | undefined): AnswerPeriod {
  return periodOfLand[federalState ?? ''] ?? oneMonth;
}
