import { type Block, blocksToText } from '../lib/blocks.ts';
import { cleanLine, cutAtWord } from './clean-text.ts';

const LIMIT = 300;
/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\d{1,3}|z|b|d|h|i|u|a|o|s|ca|bzw|bspw|std|nr|st|str|tel|evtl|ggf|ggfs|inkl|max|min|mind|dr|prof|usw|etc|vgl|mo|di|mi|do|fr|sa|so)\.\s*$/i;
const sentences = new Intl.Segmenter('de', { granularity: 'sentence' });

/** As many whole sentences from the beginning as fit into 300 characters; a longer first sentence is cut at a word. Undefined without text. */
export function deriveSummary(blocks: Block[]): string | undefined {
  const prose = blocks.filter((block) => block.type === 'paragraph' || block.type === 'quote');
  const text = cleanLine(blocksToText(prose.length > 0 ? prose : blocks));
  if (!text) return undefined;
  let summary = '';
  let sentence = '';
  for (const { segment } of sentences.segment(text)) {
    sentence += segment;
    if ((summary + sentence).trim().length > LIMIT) break;
    if (ABBREVIATION.test(sentence)) continue;
    summary += sentence;
    sentence = '';
  }
  if ((summary + sentence).trim().length <= LIMIT) summary += sentence;
  return summary.trim() || cutAtWord(text, LIMIT);
}
