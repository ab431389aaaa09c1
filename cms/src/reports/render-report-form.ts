import { type Html, html } from '../public-pages/html';
import { type FieldError, type FormValues, fields, limits } from './read-report-form';
import type { ReportKind } from './report';

/** What the form knows besides its values. */
export interface FormContext {
  /** Path of the form itself. */
  action: string;
  /** Address of the site's privacy page; undefined when the site is not known. */
  privacyUrl: string | undefined;
  /** Days after the answer until the contact is deleted. */
  retentionDays: number;
}

const kinds: Record<ReportKind, { label: string; hint: string }> = {
  outdated: { label: 'Eine Angabe stimmt nicht', hint: 'Etwas ist veraltet, falsch oder fehlt.' },
  barrier: { label: 'Eine Barriere', hint: 'Sie können etwas nicht lesen, nicht bedienen oder nicht verstehen.' },
  question: { label: 'Eine Frage', hint: 'Wir antworten Ihnen, wenn Sie einen Kontakt angeben.' },
  complaint: { label: 'Ein Verstoß gegen die Regeln', hint: 'Beleidigung, Hetze, Werbung oder ein Bild ohne Erlaubnis.' },
};

/** The form for reports, with what was filled in and what is wrong with it. Needs no script. */
export function renderReportForm(values: FormValues, errors: FieldError[], { action, privacyUrl, retentionDays }: FormContext): Html {
  const message = (field: string) => errors.find((error) => error.field === field)?.message;
  return html`<h1>Schreiben Sie uns</h1>
<p>Etwas stimmt nicht, fehlt oder ist für Sie nicht zugänglich? Oder haben Sie eine Frage? Alle Angaben zu Ihrer Person sind freiwillig.</p>
${errors.length > 0 && renderSummary(errors)}
<form method="post" action="${action}" novalidate>
${renderKinds(values.kind, message(fields.kind))}
<fieldset><legend>Ihre Nachricht</legend>
${renderInput({ field: fields.page, label: 'Adresse der Seite', isOptional: true, hint: 'Zum Beispiel „/vereine/chor/“. Leer heißt: die ganze Website.', value: values.page, error: message(fields.page), attributes: html`maxlength="500" autocapitalize="off" spellcheck="false"` })}
${renderText(values.text, message(fields.text))}
</fieldset>
<fieldset><legend>Ihr Kontakt</legend>
<p>Mit Ihrem Kontakt können wir Ihnen antworten. Sie können uns auch ohne Kontakt schreiben.</p>
${renderInput({ field: fields.name, label: 'Name', isOptional: true, value: values.name, error: message(fields.name), attributes: html`autocomplete="name" maxlength="${limits.name}"` })}
${renderInput({ field: fields.email, label: 'E-Mail-Adresse', isOptional: true, hint: 'Dorthin geht unsere Antwort.', value: values.email, error: message(fields.email), attributes: html`type="email" autocomplete="email" maxlength="254"` })}
${renderInput({ field: fields.phone, label: 'Telefon', isOptional: true, value: values.phone, error: message(fields.phone), attributes: html`type="tel" autocomplete="tel" maxlength="${limits.phone}"` })}
<div class="check"><input type="checkbox" id="${fields.shared}" name="${fields.shared}" value="ja"${values.shared === 'ja' && html` checked`}>
<label for="${fields.shared}">Geht es um einen Verein, darf der Verein meinen Kontakt erfahren.</label></div>
</fieldset>
<div class="trap" aria-hidden="true"><label for="${fields.trap}">Bitte leer lassen</label><input id="${fields.trap}" name="${fields.trap}" tabindex="-1" autocomplete="off"></div>
<p>Ihren Kontakt löschen wir ${retentionDays} Tage, nachdem wir geantwortet haben.${privacyUrl && html` Mehr steht unter <a href="${privacyUrl}">Datenschutz</a>.`}</p>
<button class="button" type="submit">Nachricht senden</button>
</form>`;
}

function renderSummary(errors: FieldError[]): Html {
  const items = errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`);
  return html`<div class="box box-error" role="alert" tabindex="-1" autofocus aria-labelledby="fehler"><h2 id="fehler">Das fehlt noch</h2><ul>${items}</ul></div>`;
}

function renderKinds(chosen: string, error: string | undefined): Html {
  const options = Object.entries(kinds).map(([kind, { label, hint }], index) => {
    // The summary's link leads to the first choice.
    const id = index === 0 ? fields.kind : `${fields.kind}-${kind}`;
    return html`<div class="check"><input type="radio" id="${id}" name="${fields.kind}" value="${kind}" aria-describedby="${id}-hinweis"${chosen === kind && html` checked`}>
<div><label for="${id}">${label}</label><p class="hint" id="${id}-hinweis">${hint}</p></div></div>`;
  });
  return html`<fieldset${error && html` class="has-error" aria-describedby="${fields.kind}-fehler"`}><legend>Worum geht es?</legend>
${error && renderError(fields.kind, error)}${options}</fieldset>`;
}

interface Input {
  field: string;
  label: string;
  isOptional?: boolean;
  hint?: string;
  value: string;
  error: string | undefined;
  attributes: Html;
}

function renderInput({ field, label, isOptional, hint, value, error, attributes }: Input): Html {
  return html`<div class="field${error && ' has-error'}"><label for="${field}">${label}${isOptional && html` <span class="optional">(freiwillig)</span>`}</label>
${hint && html`<p class="hint" id="${field}-hinweis">${hint}</p>`}${error && renderError(field, error)}
<input id="${field}" name="${field}" value="${value}" ${attributes}${describe(field, Boolean(hint), error)}></div>`;
}

function renderText(value: string, error: string | undefined): Html {
  const { text } = fields;
  // A line break right after the tag is dropped by browsers, so that one of the text survives.
  return html`<div class="field${error && ' has-error'}"><label for="${text}">Was ist Ihnen aufgefallen?</label>
<p class="hint" id="${text}-hinweis">Höchstens 4.000 Zeichen.</p>${error && renderError(text, error)}
<textarea id="${text}" name="${text}" rows="6" required${describe(text, true, error)}>
${value}</textarea></div>`;
}

function describe(field: string, hasHint: boolean, error: string | undefined): Html {
  const ids = [hasHint && `${field}-hinweis`, error && `${field}-fehler`].filter(Boolean).join(' ');
  return html`${ids && html` aria-describedby="${ids}"`}${error && html` aria-invalid="true"`}`;
}

function renderError(field: string, message: string): Html {
  return html`<p class="error" id="${field}-fehler">${message}</p>`;
}
