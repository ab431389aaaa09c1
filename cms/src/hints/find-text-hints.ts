import type { Schema } from '@strapi/strapi';
import { typeLabels } from '../labels';
import { listWords, measureReadability } from '../readability/measure-readability';
import type { Hint } from './hint';

/** Longer sentences are hard to follow (a rule of thumb of plain-language guides, where 15 words are the aim). */
const LONG_SENTENCE = 25;
/** Below this reading ease a text is very hard (Amstad); of very short texts it says little. */
const VERY_HARD = 20;
const ENOUGH_WORDS = 40;
const MOST_LONG_SENTENCES = 2;
const TEXT_FIELDS = ['summary', 'description', 'body', 'tasks', 'requirements', 'benefits'];

interface BlockNode {
  text?: string;
  children?: BlockNode[];
}

/** What could make the texts of an entry easier to read, and whether its summary in Einfache Sprache is missing. */
export function findTextHints(contentType: Schema.ContentType, entry: Record<string, unknown>): Hint[] {
  const hints = TEXT_FIELDS.filter((field) => field in contentType.attributes).flatMap((field) =>
    findReadingHints(field, typeLabels[contentType.uid]?.fields[field]?.label ?? field, readText(entry[field])),
  );
  const lacksSummary = 'plainSummary' in contentType.attributes && !String(entry.plainSummary ?? '').trim();
  if (!lacksSummary) return hints;
  const message = 'Der Text in Einfacher Sprache fehlt. Zwei, drei kurze Sätze helfen vielen Menschen.';
  return [...hints, { kind: 'plain-summary', field: 'plainSummary', message }];
}

function findReadingHints(field: string, label: string, text: string): Hint[] {
  const { words, sentences, amstad } = measureReadability(text);
  const long = sentences.filter((sentence) => listWords(sentence).length > LONG_SENTENCE);
  const hints: Hint[] = long.slice(0, MOST_LONG_SENTENCES).map((sentence) => ({
    kind: 'readability',
    field,
    message: `${label}: Ein Satz hat ${listWords(sentence).length} Wörter („${quote(sentence)}“). Zwei kurze Sätze liest man leichter.`,
  }));
  if (long.length === 0 && words >= ENOUGH_WORDS && amstad < VERY_HARD) {
    hints.push({ kind: 'readability', field, message: `${label}: Der Text ist schwer zu lesen. Kürzere Wörter helfen.` });
  }
  return hints;
}

function quote(sentence: string): string {
  return `${sentence.split(/\s+/).slice(0, 5).join(' ')} …`;
}

/** A plain text as it is, rich text with a line for each block. */
function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  return Array.isArray(value) ? (value as BlockNode[]).map(readNode).join('\n') : '';
}

function readNode({ text, children = [] }: BlockNode): string {
  return text ?? children.map(readNode).join('');
}
