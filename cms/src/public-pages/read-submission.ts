import { z } from 'zod';
import { isStorableAddress } from '../mail/mail-address';
import { type FormDefinition, type FormField, listFields } from './form-definition';

/** What is wrong with a field, in a German sentence that names the field and the remedy. */
interface FormFault {
  field: string;
  message: string;
}

/** A form as it was sent. */
export interface Submission {
  /** Trimmed and in Unicode NFC, by the field's name; empty where nothing was sent. To be filled into the form again as they are. */
  values: Record<string, string>;
  /** At most one for a field, in the order of the fields; empty if everything may be stored. */
  faults: FormFault[];
}

/** Characters that nobody sees and that turn what is read around: control characters and Unicode's bidirectional formatting. */
const INVISIBLE = String.raw`\p{Cc}\u202A-\u202E\u2066-\u2069`;
const ONE_LINE = new RegExp(`^[^${INVISIBLE}]*$`, 'u');
const SEVERAL_LINES = new RegExp(`^(?:[^${INVISIBLE}]|[\\n\\t])*$`, 'u');
const PHONE = /^\+?[\d\s()/.-]{3,}$/;

/**
 * Reads the fields of a form and checks each against its definition. Fields the form does not have are ignored; of a field that was sent
 * several times the first counts.
 */
export function readSubmission(definition: FormDefinition, form: URLSearchParams): Submission {
  const fields = listFields(definition);
  const values = Object.fromEntries(fields.map((field) => [field.name, normalise(field, form.get(field.name) ?? '')]));
  const faults = fields.flatMap((field) => {
    const message = findFault(field, values[field.name] ?? '');
    return message ? [{ field: field.name, message }] : [];
  });
  return { values, faults };
}

function normalise({ kind }: FormField, value: string): string {
  const text = value.normalize('NFC').trim();
  // People write "www.verein.de".
  return kind === 'url' && text !== '' && !/^[a-z][a-z\d+.-]*:/i.test(text) ? `https://${text}` : text;
}

function findFault(field: FormField, value: string): string | undefined {
  if (value !== '') return createSchema(field).safeParse(value).error?.issues[0]?.message;
  return field.required ? (field.missing ?? `${field.label}: Bitte füllen Sie dieses Feld aus.`) : undefined;
}

function createSchema({ kind, label, maxLength = 0, missing, options = {}, value }: FormField): z.ZodType<string> {
  if (kind === 'checkbox') return z.literal(value ?? '', { error: missing ?? `${label}: Bitte kreuzen Sie das Kästchen noch einmal an.` });
  if (kind === 'choice') return z.enum(Object.keys(options), { error: `${label}: Bitte wählen Sie eine der Möglichkeiten.` });
  const text = z
    .string()
    .max(maxLength, `${label}: Bitte kürzen Sie den Text auf ${maxLength} Zeichen.`)
    .regex(kind === 'textarea' ? SEVERAL_LINES : ONE_LINE, `${label}: Bitte tippen Sie den Text neu ein. Er enthält unsichtbare Zeichen.`);
  if (kind === 'email') {
    const error = `${label}: Bitte prüfen Sie die Adresse. Sie sieht so aus: name@beispiel.de.`;
    return text.pipe(z.email(error)).refine(isStorableAddress, error);
  }
  if (kind === 'tel') return text.regex(PHONE, `${label}: Bitte geben Sie nur eine Nummer an, zum Beispiel 03391 123456.`);
  if (kind !== 'url') return text;
  const address = z.url({
    protocol: /^https?$/,
    hostname: z.regexes.domain,
    error: `${label}: Bitte prüfen Sie die Adresse. Sie sieht so aus: www.beispiel.de.`,
  });
  return text.pipe(address);
}
