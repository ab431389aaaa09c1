import { componentLabels } from '../../labels';
import type { Located } from './components';
import type { Fault } from './fault';

/** What the image is called in the sentence, by the field that holds it. */
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
    add(
      'alternativeText',
      `Bitte sagen Sie im Feld ${quote('alternativeText')}, was zu sehen ist, oder stellen Sie ${quote('decorative')} auf „Ja“.`,
    );
  }
  if (!isText(value.credit)) add('credit', `Bitte nennen Sie im Feld ${quote('credit')}, von wem das Bild stammt.`);
  if (!value.recognisablePeople) {
    add('recognisablePeople', `Bitte geben Sie im Feld ${quote('recognisablePeople')} an, wer zu erkennen ist.`);
  }
  if ((value.recognisablePeople === 'adults' || value.recognisablePeople === 'children') && value.consent !== true) {
    const who = value.recognisablePeople === 'children' ? 'der Eltern' : 'der abgebildeten Personen';
    add('consent', `Bitte stellen Sie ${quote('consent')} auf „Ja“, wenn die Zustimmung ${who} vorliegt.`);
  }
  return faults;
}

/** The field's label, as it stands in the form. */
function quote(field: string): string {
  return `„${componentLabels['shared.image']?.fields[field]?.label}“`;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}
