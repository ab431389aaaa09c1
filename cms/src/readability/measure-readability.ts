/** How hard a German text is to read. */
export interface Readability {
  words: number;
  sentences: string[];
  /** Reading ease after Amstad (1978), Flesch's formula for German: 60 and more is easy, below 30 very hard. */
  amstad: number;
  /** Läsbarhetsindex (Björnsson 1968): below 40 is easy, above 60 very hard. */
  lix: number;
}

const LONG_WORD = 7;
/** Dots of these are no ends of sentences. */
const ABBREVIATIONS = /\b(z\. ?B|d\. ?h|u\. ?a|e\. ?V|i\. ?d\. ?R|o\. ?ä|bzw|ca|Dr|Prof|evtl|ggf|inkl|Nr|St|Str|Tel|usw|vgl)\./gi;

/** Measures a text. Both values are 0 for a text without words. */
export function measureReadability(text: string): Readability {
  const sentences = splitSentences(text);
  const words = sentences.flatMap(listWords);
  if (words.length === 0) return { words: 0, sentences: [], amstad: 0, lix: 0 };
  const wordsPerSentence = words.length / sentences.length;
  const syllablesPerWord = words.reduce((sum, word) => sum + countSyllables(word), 0) / words.length;
  const longWords = words.filter((word) => word.length >= LONG_WORD).length;
  return {
    words: words.length,
    sentences,
    amstad: Math.round(180 - wordsPerSentence - 58.5 * syllablesPerWord),
    lix: Math.round(wordsPerSentence + (100 * longWords) / words.length),
  };
}

/** The words of a text; numbers count as words, punctuation does not. */
export function listWords(text: string): string[] {
  return text.match(/[\p{Letter}\p{Number}]+(?:[-’'.:][\p{Letter}\p{Number}]+)*/gu) ?? [];
}

/** Sentences end with . ! ? : or a line break; the dot of an abbreviation or of an ordinal number („am 4. Juli“) ends none. */
function splitSentences(text: string): string[] {
  return text
    .replace(ABBREVIATIONS, (abbreviation) => abbreviation.replaceAll('.', '\u2024'))
    .replace(/(\d)\.(?=\s*[\p{Letter}\d])/gu, '$1\u2024')
    .split(/(?<=[.!?:])\s+|\n+/u)
    .map((sentence) => sentence.replaceAll('\u2024', '.').trim())
    .filter((sentence) => listWords(sentence).length > 0);
}

/** Groups of vowels; diphthongs count once. Good enough for a mean over many words. */
function countSyllables(word: string): number {
  return Math.max(1, word.toLowerCase().match(/ei|ai|au|eu|äu|ie|[aeiouyäöü]/g)?.length ?? 0);
}
