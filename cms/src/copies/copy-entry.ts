import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { AdminHandler } from '../admin-api';
import { clubEntryTypes } from '../documents/document-rule';
import { moveTitle, moveToNextYear } from './next-year';

const { ForbiddenError, NotFoundError, ValidationError } = errors;

const EVENT = 'api::event.event';
/** Says where an entry came from and what it was called: true of the original only. An import would take the copy for it. */
const FORGOTTEN = ['source', 'formerSlugs', 'confirmedAt', 'confirmedBy'];

interface Source {
  title: string;
  start?: string;
  end?: string | null;
  recurrence?: { rule?: string | null } | null;
  registration?: Record<string, unknown> | null;
}

/**
 * `POST { uid, documentId, nextYear? }` → `{ documentId }`: a new draft like an event or offer. With `nextYear` an event's dates move on
 * (see `moveToNextYear`), its cancellations, exceptions and extra dates stay behind. The rules of the document service decide whose entries
 * the signed-in editor may copy, and give the copy an address of its own.
 *
 * @throws ForbiddenError, PolicyError, NotFoundError or ValidationError
 */
export const copyEntry: AdminHandler = async (strapi, ctx) => {
  const { uid, documentId, nextYear } = (ctx.request as { body?: { uid?: unknown; documentId?: unknown; nextYear?: unknown } }).body ?? {};
  if (typeof uid !== 'string' || !clubEntryTypes.includes(uid) || typeof documentId !== 'string') {
    throw new ValidationError('Kopiert werden können Veranstaltungen und Engagementangebote.');
  }
  const checker = strapi.plugin('content-manager').service('permission-checker').create({ userAbility: ctx.state.userAbility, model: uid });
  if (checker.cannot.create() || checker.cannot.read()) throw new ForbiddenError('Das dürfen Sie nicht kopieren.');
  const documents = strapi.documents(uid as UID.ContentType);
  const populate = uid === EVENT ? { recurrence: true, registration: true } : {};
  const source = (await documents.findOne({ documentId, status: 'draft', populate: populate as never })) as Source | null;
  if (!source) throw new NotFoundError('Diesen Eintrag gibt es nicht mehr.');
  const { recurrence, ...fields } = uid === EVENT ? moveEvent(source, nextYear === true) : { filled: false };
  const data = { ...forget(strapi, uid), ...fields, createdBy: ctx.state.user.id, updatedBy: ctx.state.user.id };
  if (recurrence === undefined) return cloneEntry(strapi, uid, documentId, data);
  return strapi.db.transaction(async () => {
    // Strapi merges what is given into what it copies, lists item by item: only what was left out first has no old exceptions.
    const copy = await cloneEntry(strapi, uid, documentId, { ...data, recurrence: null });
    if (recurrence !== null) await documents.update({ documentId: copy.documentId, data: { recurrence } as never });
    return copy;
  });
};

async function cloneEntry(strapi: Core.Strapi, uid: string, documentId: string, data: object): Promise<{ documentId: string }> {
  const copy = await strapi.documents(uid as UID.ContentType).clone({ documentId, data: data as never });
  const [draft] = copy?.entries ?? [];
  if (!draft) throw new NotFoundError('Diesen Eintrag gibt es nicht mehr.');
  return { documentId: draft.documentId };
}

function forget(strapi: Core.Strapi, uid: string): Record<string, null> {
  const { attributes } = strapi.getModel(uid as UID.ContentType);
  return Object.fromEntries(FORGOTTEN.filter((field) => field in attributes).map((field) => [field, null]));
}

/** Without `recurrence` in the answer the copy keeps the original's. */
function moveEvent({ title, start, end, recurrence, registration }: Source, nextYear: boolean): Record<string, unknown> {
  const fresh = { eventStatus: 'scheduled', statusNote: null };
  if (!nextYear || !start) return fresh;
  const registrationUntil = registration?.until as string | null | undefined;
  const moved = moveToNextYear({ start, end, rule: recurrence?.rule, registrationUntil }, new Date());
  const { id: _id, ...registrationFields } = registration ?? {};
  return {
    ...fresh,
    title: moveTitle(title, start, moved.start),
    start: moved.start,
    end: moved.end ?? null,
    recurrence: moved.rule ? { rule: moved.rule } : null,
    ...(registration ? { registration: { ...registrationFields, until: moved.registrationUntil ?? null } } : {}),
  };
}
