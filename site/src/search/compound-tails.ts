import { foldWord, listWords, stripEnding } from './fold-word.ts';

/** Gives the tails of a compound word, lower case, longest first; none for a word that is no compound. */
export type CompoundSplitter = (word: string) => string[];

/** Shortest word that is looked into, shortest first and last part. */
const shortest = { word: 8, head: 3, tail: 4 };
/** A tail that nobody knows is believed only when it is long, and what stands before it is known. */
const shortestUnknownTail = 6;
/** What joins two parts: Verein-s-heim, Senior-en-treff, Kind-er-turnen. */
const joints = ['', 's', 'es', 'n', 'en', 'er', 'e'];
/** Endings that make a new word of one, and no compound of two: Vereinbarung, Nachbarschaft. */
const derivations =
  /^(?:bar|lich|isch|heit|keit|schaft|igkeit|ung|los|e?r?in(?:nen)?$|erei|ier(?:ung|te|en)|ation|tion|ität|ismus|chen|lein)/;
/** How a German syllable begins: no part starts with "tk" or "nstr". */
const onset = /^(?:[bcdfghjklmnpqrstvwxz]|sch[lmnrw]?|sp[rl]?|str?|[bfgkp][lr]|[gk]n|[dt]r|pf[lr]?|ph|ps|ch|th|zw|qu)?[aeiouäöüy]/;
/** Letters that belong together: no guess is made between them. */
const insideCluster = /^(?:s[cptk]|c[hk]|p[fh]|qu|t[zs]|ss)$/;
/** After these little words the rest is no noun of its own. */
const particles =
  /^(?:ab|an|auf|aus|bei|dar|durch|ein|ent|fort|gegen|her|hin|hinter|los|mit|nach|neben|um|un|unter|ver|vor|weg|wieder|zu|zer|zusammen|über)$/;

/**
 * Nouns that end compounds in every town, also where the text has no word of its own for what stands before them: Mehrgenerationen-haus.
 * Chosen so that no ordinary word ends like them by chance (no "lieder", which would be found in "Mitglieder").
 */
const commonTails = [
  'abend arbeit ausflug ausstellung bahn ball basar begleitung beratung bibliothek börse bücherei café camp chor dienst fahrt feier ferien fest feuerwehr film frühstück führung garten gemeinde geräte gerätehaus gottesdienst gruppe halle haus heim helfer hilfe hof initiative jugend kapelle karneval kinder kino kirche konzert kurs laden lager lauf markt museum musik nachhilfe nachmittag orchester park pate paten patenschaft patin pflege platz probe projekt raum rettung runde saal sammlung schule schutz schwimmen seelsorge singen sitzung spende spiel spiele sport stammtisch stelle stiftung stunde tafel tag tanz tanzen theater training treff treffen tretung turnen turnier umzug verein versammlung vorlesen wanderung weihnacht werkstatt wettbewerb zeltlager zentrum zug',
]
  .join(' ')
  .split(' ');

/**
 * Splits German compounds by the words that occur in the content itself, so that "Gerätehaus" finds the "Feuerwehrgerätehaus" without a
 * dictionary: a part counts when the rest is a known word as well, or one of the commonest. Only tails are given, because the search finds
 * beginnings anyway ("Feuerwehr", and "Geräte" at the beginning of the tail).
 */
export function createCompoundSplitter(vocabulary: Iterable<string>): CompoundSplitter {
  const known = new Set<string>();
  const learn = (word: string): void => {
    const folded = foldWord(word);
    if (folded.length < shortest.head) return;
    known.add(folded);
    known.add(stripEnding(folded));
  };
  for (const entry of vocabulary) for (const word of listWords(entry)) if (word.length >= shortest.tail) word.split(/[-‐‑]/).forEach(learn);
  const common = new Set(commonTails.map((tail) => stripEnding(foldWord(tail))));

  const isKnown = (part: string): boolean => {
    const folded = foldWord(part);
    return known.has(folded) || known.has(stripEnding(folded));
  };
  const isKnownHead = (head: string): boolean =>
    joints.some(
      (joint) => head.endsWith(joint) && head.length - joint.length >= shortest.head && isKnown(head.slice(0, head.length - joint.length)),
    );
  /** How surely a word has a seam between head and tail; undefined when it has none. */
  const judgeSeam = (head: string, tail: string): 'sure' | 'likely' | undefined => {
    if (derivations.test(tail) || !onset.test(tail)) return undefined;
    if (common.has(stripEnding(foldWord(tail)))) return 'sure';
    if (particles.test(head) || !isKnownHead(head)) return undefined;
    if (isKnown(tail)) return 'sure';
    const isLong = head.length >= shortest.tail && tail.length >= shortestUnknownTail;
    return isLong && !insideCluster.test(`${head.at(-1)}${tail[0]}`) ? 'likely' : undefined;
  };

  const findTails = (lower: string): string[] => {
    if (lower.length < shortest.word || !/^\p{L}+$/u.test(lower)) return [];
    const seams = new Map<number, 'sure' | 'likely'>();
    for (let start = shortest.head; start <= lower.length - shortest.tail; start += 1) {
      const seam = judgeSeam(lower.slice(0, start), lower.slice(start));
      if (seam) seams.set(start, seam);
    }
    // One seam seen with and without its joint (Advent-skonzert, Advents-konzert), or guessed beside a sure one, counts once.
    const isShadow = (start: number): boolean => {
      const afterJoint = joints.filter((joint) => joint && lower.startsWith(joint, start)).map((joint) => seams.get(start + joint.length));
      if (afterJoint.includes('sure')) return true;
      return (
        seams.get(start) === 'likely' &&
        (afterJoint.includes('likely') || [-2, -1, 1, 2].some((step) => seams.get(start + step) === 'sure'))
      );
    };
    return [...seams.keys()].filter((start) => !isShadow(start)).map((start) => lower.slice(start));
  };

  // The same words stand in thousands of entries.
  const found = new Map<string, string[]>();
  return (word) => {
    const lower = word.toLowerCase();
    const tails = found.get(lower) ?? findTails(lower);
    found.set(lower, tails);
    return tails;
  };
}
