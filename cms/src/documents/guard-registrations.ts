import { errors } from '@strapi/utils';
import type { DocumentRule } from './document-rule';
import { readRelationInput } from './read-relation-input';

const { ValidationError } = errors;

const registration = 'api::registration.registration';
const undecided = { state: 'new', rejectionReason: null, decidedAt: null, decidedBy: null, club: null };

/*
 * Guarantees that a registration is decided in one way only, by „Annehmen“ and „Ablehnen“ (src/registrations/decide-registration.ts): those
 * create the club, invite and write to the applicant. Whoever changed the state by hand would leave the applicant without an answer. A copy
 * is not decided yet.
 *
 * Scripts, such as the seed, write what they like.
 */
export const guardRegistrations: DocumentRule = (strapi) => async (call, next) => {
  if (call.uid !== registration || !['create', 'update', 'clone'].includes(call.action)) return next();
  if (strapi.requestContext.get()?.state.auth?.strategy?.name !== 'admin') return next();
  const { documentId, data = {} } = call.params;
  if (call.action === 'clone') call.params = { ...call.params, data: { ...data, ...undecided } };
  else if (await changesDecision()) {
    throw new ValidationError(
      'Stand: Bitte benutzen Sie „Annehmen“ oder „Ablehnen“. Dann bekommt auch die Person, die angemeldet hat, Bescheid.',
    );
  }
  return next();

  async function changesDecision(): Promise<boolean> {
    const stored = documentId
      ? await strapi.db.query(registration).findOne({ where: { documentId }, populate: { club: true } })
      : undefined;
    const isChanged = (name: 'state' | 'rejectionReason' | 'decidedAt' | 'decidedBy') =>
      data[name] !== undefined && toText(data[name]) !== toText(stored?.[name] ?? undecided[name]);
    const club = await readRelationInput(strapi, 'api::club.club', data.club);
    return (
      isChanged('state') ||
      isChanged('rejectionReason') ||
      isChanged('decidedAt') ||
      isChanged('decidedBy') ||
      (club !== 'unchanged' && club !== stored?.club?.documentId)
    );
  }
};

/** Instants come as texts from the admin and as whatever the database gives. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  const text = value instanceof Date ? value.toISOString() : String(value);
  return /^\d{4}-\d\d-\d\dT/.test(text) ? new Date(text).toISOString() : text;
}
