import type { Located } from './components';
import type { Fault } from './fault';

const LABELS: Record<string, string> = { logo: 'Logo', image: 'Bild', images: 'Bild', heroImage: 'Titelbild' };

/**
 * An image may be shown when it is described or marked as decorative (WCAG 2.2 SC 1.1.1), names its source, says who is recognisable, and
 * the people have agreed.
 */
export function checkImage({ path, value }: Located): Fault[] {
  const [field = '', index] = path;
  const label = `${LABELS[String(field)] ?? 'Bild'}${typeof index === 'number' ? ` ${index + 1}` : ''}`;
  const faults: Fault[] = [];
  const add = (name: string, sentence: string) => faults.push({ path: [...path, name], message: `${label}: ${sentence}` });
  if (!isText(value.alternativeText) && value.decorative !== true) {
    add('alternativeText', 'Bitte beschreiben Sie das Bild im Feld „Alternativtext“ oder kreuzen Sie „Schmuckbild“ an.');
  }
  if (!isText(value.credit)) add('credit', 'Bitte nennen Sie im Feld „Bildnachweis“, von wem das Bild stammt.');
  if (!value.recognisablePeople) add('recognisablePeople', 'Bitte geben Sie im Feld „Erkennbare Personen“ an, wer zu erkennen ist.');
  if ((value.recognisablePeople === 'adults' || value.recognisablePeople === 'children') && value.consent !== true) {
    const who = value.recognisablePeople === 'children' ? 'der Eltern' : 'der abgebildeten Personen';
    add('consent', `Bitte bestätigen Sie im Feld „Einwilligung“, dass die Zustimmung ${who} vorliegt.`);
  }
  return faults;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
