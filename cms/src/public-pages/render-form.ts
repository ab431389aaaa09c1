import type { Core } from '@strapi/strapi';
import { DRAWN_FIELD } from './bot-trap';
import { type FormDefinition, type FormField, HONEYPOT, listFields } from './form-definition';
import { type Html, html } from './html';
import { publicPath } from './public-address';
import type { Submission } from './read-submission';

/** How a form is to be drawn. */
interface FormState {
  /** What was sent, to be corrected; left out for an empty form. */
  submission?: Submission;
  /** When an empty form is drawn, so that one that comes back at once is known as a program's. */
  now?: Date;
}

const inputTypes: Partial<Record<FormField['kind'], string>> = { email: 'email', tel: 'tel' };

/**
 * A form of the CMS, with labels, hints and, after a faulty submission, all that was filled in, the fault at each field (`aria-describedby`,
 * `aria-invalid`) and a summary above that has the focus and leads to the fields (WCAG 2.2 SC 3.3.1, 3.3.3).
 *
 * The browser's own checks are off: their bubbles vanish, and speak the browser's language.
 */
export function renderForm(strapi: Core.Strapi, definition: FormDefinition, { submission, now }: FormState): Html {
  return html`${submission && renderSummary(submission, definition)}
<form method="post" action="${publicPath(strapi, definition.path)}" novalidate>
${definition.groups.map(
  ({ legend, fields }) => html`<fieldset><legend>${legend}</legend>
${fields.map((field) => renderField(field, submission))}</fieldset>
`,
)}
<div class="trap" aria-hidden="true"><label>${HONEYPOT.label} <input type="text" name="${HONEYPOT.name}" tabindex="-1" autocomplete="off"></label></div>
${now && html`<input type="hidden" name="${DRAWN_FIELD}" value="${now.getTime()}">`}
<button class="button" type="submit">${definition.submitLabel}</button>
</form>`;
}

function renderSummary({ faults }: Submission, definition: FormDefinition): Html | undefined {
  if (faults.length === 0) return undefined;
  const order = listFields(definition).map(({ name }) => name);
  const sorted = [...faults].sort((one, other) => order.indexOf(one.field) - order.indexOf(other.field));
  const title =
    faults.length === 1 ? 'Eine Angabe fehlt noch oder stimmt nicht' : `${faults.length} Angaben fehlen noch oder stimmen nicht`;
  return html`<section class="box box-error" aria-labelledby="fehler" tabindex="-1" autofocus>
<h2 id="fehler">${title}</h2>
<ul>${sorted.map(({ field, message }) => html`<li><a href="#feld-${field}">${message}</a></li>`)}</ul>
</section>`;
}

function renderField(field: FormField, submission: Submission | undefined): Html {
  const fault = submission?.faults.find((one) => one.field === field.name)?.message;
  const value = submission?.values[field.name] ?? '';
  const describedBy = [field.hint && `hinweis-${field.name}`, fault && `fehler-${field.name}`].filter(Boolean).join(' ');
  const common = html`id="feld-${field.name}" name="${field.name}"${describedBy && html` aria-describedby="${describedBy}"`}${fault && html` aria-invalid="true"`}${field.required && html` required`}`;
  const notes = html`${field.hint && html`<p class="hint" id="hinweis-${field.name}">${field.hint}</p>`}
${fault && html`<p class="error" id="fehler-${field.name}">${fault}</p>`}`;
  const optional = !field.required && html` <span class="optional">(freiwillig)</span>`;
  const link = field.link && html` <a href="${field.link.href}" target="_blank" rel="noopener">${field.link.title} (neuer Tab)</a>`;
  if (field.kind === 'checkbox') {
    return html`<div class="field${fault && ' has-error'}"><div class="check"><input type="checkbox" ${common} value="${field.value}"${value === field.value && html` checked`}>
<div><label for="feld-${field.name}">${field.label}${optional}</label>${link && html`<p>${link}</p>`}</div></div>
${notes}</div>
`;
  }
  return html`<div class="field${fault && ' has-error'}"><label for="feld-${field.name}">${field.label}${optional}</label>
${notes}
${renderControl(field, value, common)}</div>
`;
}

function renderControl({ kind, maxLength, autocomplete = 'off', options = {} }: FormField, value: string, common: Html): Html {
  if (kind === 'textarea') {
    // The parser takes a line break that follows the tag as none of the text.
    return html`<textarea ${common} rows="6" maxlength="${maxLength}" autocomplete="${autocomplete}">
${value}</textarea>`;
  }
  if (kind === 'choice') {
    const choices = Object.entries(options);
    return html`<select ${common} autocomplete="${autocomplete}"><option value="">Bitte wählen</option>${choices.map(
      ([option, label]) => html`<option value="${option}"${option === value && html` selected`}>${label}</option>`,
    )}</select>`;
  }
  return html`<input type="${inputTypes[kind] ?? 'text'}" ${common}${kind === 'url' && html` inputmode="url"`} maxlength="${maxLength}" autocomplete="${autocomplete}" value="${value}">`;
}
