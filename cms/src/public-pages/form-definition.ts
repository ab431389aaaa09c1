/*
 * The shape in which a public form is described, once for both sides: the static site draws it (site/src/components/PublicForm.astro), the
 * CMS draws it again when something has to be corrected, and checks what was sent. This file and the definitions import nothing, so that the
 * site can read them without Strapi.
 */

/** All public pages of the CMS stand below this path. */
export const PUBLIC_PREFIX = '/formular';

/** One field of a public form. */
export interface FormField {
  /** Name under which it is sent; its id in the page is `feld-<name>`. */
  name: string;
  /** `url` takes addresses without a scheme too; `choice` is one of `options`; `checkbox` sends `value`. */
  kind: 'text' | 'email' | 'tel' | 'url' | 'textarea' | 'choice' | 'checkbox';
  label: string;
  hint?: string;
  required: boolean;
  /** Most characters, as `maxlength` counts them (HTML Standard, §4.10.18.3); not for choices and check boxes. */
  maxLength?: number;
  /** What the browser may fill in (HTML Standard, §4.10.18.7, autofill); nothing where left out. */
  autocomplete?: string;
  /** The sentence for a required field that is empty: it names the field and the remedy. */
  missing?: string;
  /** Of a choice: value → label. */
  options?: Record<string, string>;
  /** Of a check box: what it sends. */
  value?: string;
  /** What can be read before answering, behind the label's words. */
  link?: { title: string; href: string };
}

/** Fields that belong together, below one heading. */
interface FormGroup {
  legend: string;
  fields: FormField[];
}

/** A form that the public sends to the CMS. */
export interface FormDefinition {
  /** Where it is sent, below `/formular`: `/verein-anmelden`. */
  path: string;
  groups: FormGroup[];
  submitLabel: string;
}

/** Asked of nobody: whoever fills it in is a program. Not among the fields; both sides draw it out of sight, and out of the way of Tab. */
export const HONEYPOT = { name: 'anliegen', label: 'Bitte lassen Sie dieses Feld leer' } as const;

/** Hidden field in which the site's script tells how many milliseconds the form was open; empty without scripts. */
export const DURATION_FIELD = 'dauer';

/** All fields of a form in their order. */
export function listFields({ groups }: FormDefinition): FormField[] {
  return groups.flatMap(({ fields }) => fields);
}
