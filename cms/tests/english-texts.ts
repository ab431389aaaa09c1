import { collectGermanMessages } from '../src/admin/translations/german-messages';
import { componentLabels, typeLabels } from '../src/labels';
import { readStrapiMessages, strapiParts } from './strapi-messages';

/** Words that stand in almost any English text and in no German one. */
const words =
  /\b(the|and|your|you|this|with|choose|select|loading|close|clear|menu|draft|published|edit|create|delete|save|search|entry|entries|settings|open|remove|upload|file|folder|back|next|previous|empty|notifications|password)\b/i;

/** Names, and words that are German too. */
const proper = [/^Strapi/, /^Deutsch$/, /^English$/, /@example\.org$/, /https?:\/\//];

/** Says of a text on the screen whether it is English. */
export async function createEnglishDetector(): Promise<(text: string) => boolean> {
  const english = new Set<string>();
  const german = new Set(Object.values(collectGermanMessages()));
  for (const part of strapiParts) {
    for (const message of Object.values(await readStrapiMessages(part, 'en'))) english.add(message);
    for (const message of Object.values(await readStrapiMessages(part, 'de'))) german.add(message);
  }
  for (const labels of [...Object.values(typeLabels), ...Object.values(componentLabels)]) {
    for (const { label } of Object.values(labels.fields)) german.add(label);
  }
  return (text) => !proper.some((pattern) => pattern.test(text)) && !german.has(text) && (english.has(text) || words.test(text));
}
