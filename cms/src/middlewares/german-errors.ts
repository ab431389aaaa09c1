import type { Context, Next } from 'koa';

const FAILED = 'Das hat nicht geklappt. Bitte versuchen Sie es später noch einmal.';
const FORBIDDEN = 'Das dürfen Sie nicht. Vielleicht gehört der Eintrag nicht zu Ihrem Verein.';
const MISSING = 'Das gibt es nicht oder nicht mehr.';

/**
 * What Strapi's server answers in English and its admin shows as it is. „User not active“ stays: by it the admin finds the page for accounts
 * that are blocked.
 */
const german: Record<string, string> = {
  Forbidden: FORBIDDEN,
  'Forbidden access': FORBIDDEN,
  'Policy Failed': FORBIDDEN,
  'Not Found': MISSING,
  'Entity not found': MISSING,
  'Document not found': MISSING,
  'file.notFound': MISSING,
  'folder not found': MISSING,
  'Internal Server Error': FAILED,
  'An application error occurred': FAILED,
  'Invalid credentials': 'E-Mail-Adresse oder Passwort stimmt nicht.',
  'Invalid registration info': 'Diese Einladung gilt nicht mehr. Bitte lassen Sie sich eine neue schicken.',
  'Invalid registrationToken': 'Diese Einladung gilt nicht mehr. Bitte lassen Sie sich eine neue schicken.',
  'This reset password token has expired': 'Dieser Link gilt nicht mehr. Bitte fordern Sie einen neuen an.',
  'Email already taken': 'Diese E-Mail-Adresse gehört schon zu einem Konto.',
  'Document not found or already published.': 'Den Eintrag gibt es nicht mehr, oder er ist schon veröffentlicht.',
  'Please specify a valid link.':
    'Ein Link im Text hat keine gültige Adresse. Webadressen beginnen mit https://, E-Mail-Adressen mit mailto:, zum Beispiel https://www.verein.de/termine',
  'This attribute must be unique': 'Diesen Wert hat schon ein anderer Eintrag.',
  'File name contains invalid characters': 'Der Dateiname enthält Zeichen, die nicht erlaubt sind. Bitte benennen Sie die Datei um.',
  'Files are empty': 'Die Datei ist leer.',
};

/** The body of a refusal, as Strapi forms it; `details.errors` are shown at the fields. */
interface Refusal {
  error: { message: string; details?: { errors?: { message: string }[] } };
}

/**
 * Refusals of the admin's API are German sentences, whoever of Strapi's parts refuses; those of the public API (`/api`) stay English, they
 * are for programs. Stands outside of `strapi::errors`, which makes the body from what was thrown.
 */
export default () => async (ctx: Context, next: Next) => {
  await next();
  if (ctx.status < 400 || ctx.path.startsWith('/api/') || !isRefusal(ctx.body)) return;
  const { error } = ctx.body;
  for (const part of [error, ...(error.details?.errors ?? [])]) part.message = german[part.message] ?? part.message;
};

function isRefusal(body: unknown): body is Refusal {
  return typeof (body as Partial<Refusal> | undefined)?.error?.message === 'string';
}
