import type { Core, UID } from '@strapi/strapi';
import { readAccountName } from '../access/account-name';
import { readTitle } from '../admin-api/editable-entry';
import { acceptanceTable } from '../agreements/acceptance-table';
import { confirmableTypes } from '../confirmations/confirmable-types';
import { confirmationTable } from '../confirmations/confirmation-table';
import { mailTable } from '../mail/mail-table';
import { signMail } from '../mail/sign-mail';
import { planTable } from '../plans/plan-table';
import { pendingTable } from '../registrations/pending-table';
import { reminderStopTable, reminderTable } from '../reminders/reminder-tables';
import { reviewTable } from '../reviews/review-table';
import { buildPopulate } from '../versions/take-snapshot';
import { versionTable } from '../versions/version-table';
import { findMentions, type Mention, namesAddress } from './find-mentions';
import { personalTypes } from './personal-types';

type Row = Record<string, unknown> & { id: number };

/** An entry that names the address, in one of its versions. */
interface EntryMention {
  type: string;
  documentId: string;
  title: string;
  version: 'draft' | 'published';
  mentions: Mention[];
}

/** An entry that says, in one of its versions, that somebody of the account's name confirmed it. */
interface ConfirmedEntry {
  type: string;
  documentId: string;
  title: string;
  confirmedAt: string;
}

/** Everything that is held on one e-mail address, for the answer to a request by Art. 15 GDPR. */
export interface PersonData {
  email: string;
  account: (Row & Parameters<typeof readAccountName>[0]) | null;
  /** Personal keys for Strapi's own API, without the keys. */
  apiTokens: Row[];
  /** Clubs that the account edits. */
  clubs: { documentId: string; name: string }[];
  sessions: Row[];
  entries: EntryMention[];
  registrations: Row[];
  pendingApplications: Row[];
  reports: Row[];
  /** Mails to the address, with answers to it, or that name it; never their text. */
  mails: Row[];
  /** Requests for approval that the account made or decided. */
  reviews: Row[];
  /** Publications that the account planned. */
  plans: Row[];
  /** What the account, or somebody of its name, accepted for a club; what the account confirmed; and which entries say that its name did. */
  acceptances: Row[];
  confirmations: Row[];
  confirmedEntries: ConfirmedEntry[];
  /** Reminders that went to the address, and about which clubs the account wants none. */
  reminders: Row[];
  reminderStops: Row[];
  /** Former versions that the account left behind, and those that name the address. */
  versions: Row[];
  /** How many entries the account created or changed last, by type; and how many reports and registrations its name answered. */
  traces: Record<string, number>;
}

const PAGE_SIZE = 200;
/** Never handed out: what only a check of a password or an invitation needs. */
const ACCOUNT_FIELDS = [
  'id',
  'firstname',
  'lastname',
  'username',
  'email',
  'isActive',
  'blocked',
  'preferedLanguage',
  'createdAt',
  'updatedAt',
];
const TOKEN_FIELDS = ['id', 'name', 'description', 'createdAt', 'lastUsedAt', 'expiresAt'];
/** Without the text: while a mail waits, a link in it may open somebody's account to whoever reads this, such as the coordination. */
const MAIL_FIELDS = [
  'id',
  'purpose',
  'recipient',
  'replyTo',
  'subject',
  'messageId',
  'state',
  'attempts',
  'queuedAt',
  'nextAttemptAt',
  'finishedAt',
  'lastError',
];

/** Collects what is held on an address, upper and lower case alike. Reads all entries, page by page: minutes in a large installation. */
export async function collectPersonData(strapi: Core.Strapi, address: string): Promise<PersonData> {
  const email = address.trim().toLowerCase();
  const account = await findAccount(strapi, email);
  const name = account ? readAccountName(account) : undefined;
  const [registrations, reports] = await Promise.all(personalTypes.map((uid) => findRows(strapi, uid, email)));
  return {
    email,
    account,
    apiTokens: account ? await findAll(strapi, 'admin::api-token', { adminUserOwner: { id: account.id } }, TOKEN_FIELDS) : [],
    clubs: account ? await findClubs(strapi, account.id) : [],
    sessions: account
      ? await findAll(strapi, 'admin::session', { userId: String(account.id) }, ['id', 'deviceId', 'createdAt', 'expiresAt'])
      : [],
    entries: await findEntries(strapi, email),
    registrations: registrations ?? [],
    pendingApplications: await findAll(strapi, pendingTable.uid, { email }, ['id', 'email', 'application', 'sentAt', 'expiresAt']),
    reports: reports ?? [],
    mails: await findMails(strapi, email),
    reviews: account ? await findAll(strapi, reviewTable.uid, { $or: [{ requestedBy: account.id }, { decidedBy: account.id }] }) : [],
    plans: account ? await findAll(strapi, planTable.uid, { plannedBy: account.id }) : [],
    acceptances: account ? await findAll(strapi, acceptanceTable.uid, { $or: [{ account: account.id }, { acceptedBy: name }] }) : [],
    confirmations: account ? await findAll(strapi, confirmationTable.uid, { account: account.id }) : [],
    confirmedEntries: name ? await findConfirmedEntries(strapi, name) : [],
    reminders: await findAll(strapi, reminderTable.uid, { recipient: { $eqi: email } }),
    reminderStops: account ? await findAll(strapi, reminderStopTable.uid, { account: account.id }) : [],
    versions: await findVersions(strapi, email, account?.id),
    traces: account && name ? await countTraces(strapi, account.id, name) : {},
  };
}

async function findAccount(strapi: Core.Strapi, email: string): Promise<PersonData['account']> {
  const account = await strapi.db
    .query('admin::user')
    .findOne({ where: { email: { $eqi: email } }, select: ACCOUNT_FIELDS, populate: { roles: { select: ['name'] } } });
  return account && { ...account, roles: account.roles.map(({ name }: { name: string }) => name) };
}

function findAll(strapi: Core.Strapi, uid: string, where: object, select?: string[]): Promise<Row[]> {
  return strapi.db.query(uid).findMany({ where, orderBy: { id: 'asc' }, ...(select ? { select } : {}) });
}

/**
 * Mails to the address, with answers to it, or that name it. Whom else they went to is not told. The coordination stands under every mail and
 * gets the answers: that alone makes none of them hers.
 */
async function findMails(strapi: Core.Strapi, email: string): Promise<Row[]> {
  const where = { $or: [{ recipient: { $eqi: email } }, { replyTo: { $eqi: email } }, { text: { $containsi: email } }] };
  const rows = await findAll(strapi, mailTable.uid, where, [...MAIL_FIELDS, 'text']);
  const usual = (await signMail(strapi, { text: '' })).replyTo?.toLowerCase();
  return rows.flatMap(({ text, ...mail }) => {
    const row = mail as Row;
    if (String(row.recipient).toLowerCase() === email) return [row];
    const isAnswered = String(row.replyTo).toLowerCase() === email && email !== usual;
    if (!isAnswered && !namesAddress(withoutSignature(String(text ?? '')), email)) return [];
    const { id, subject, replyTo, state, queuedAt, finishedAt } = row;
    return [{ id, subject, replyTo, state, queuedAt, finishedAt }];
  });
}

/** RFC 3676 §4.3: the signature begins after a line of two hyphens and a space. */
function withoutSignature(text: string): string {
  return text.split(/^-- $/m)[0] ?? text;
}

async function findClubs(strapi: Core.Strapi, user: number): Promise<PersonData['clubs']> {
  const clubs = await strapi.db
    .query('api::club.club')
    .findMany({ where: { publishedAt: null, editors: { id: user } }, select: ['documentId', 'name'] });
  return clubs.map(({ documentId, name }) => ({ documentId, name }));
}

/** Whole rows of what residents and applicants wrote: it is all about them. */
async function findRows(strapi: Core.Strapi, uid: string, email: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readAll(strapi, uid)) if (findMentions(row, email).length > 0) rows.push(row);
  return rows;
}

async function findEntries(strapi: Core.Strapi, email: string): Promise<EntryMention[]> {
  const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::') && !personalTypes.includes(uid));
  const found: EntryMention[] = [];
  for (const type of types) {
    for await (const row of readAll(strapi, type)) {
      const mentions = findMentions(row, email);
      const version = row.publishedAt ? 'published' : 'draft';
      if (mentions.length > 0) found.push({ type, documentId: String(row.documentId), title: readTitle(row), version, mentions });
    }
  }
  return found;
}

/** Entries keep who confirmed them as a name. */
async function findConfirmedEntries(strapi: Core.Strapi, name: string): Promise<ConfirmedEntry[]> {
  const entries = await Promise.all(
    confirmableTypes.map(async (type) => {
      const rows = await strapi.db.query(type).findMany({ where: { confirmedBy: name }, orderBy: { id: 'asc' } });
      return rows.map((row) => ({
        type,
        documentId: String(row.documentId),
        title: readTitle(row),
        confirmedAt: new Date(row.confirmedAt).toISOString(),
      }));
    }),
  );
  // A draft and its published version are one entry.
  return [...new Map(entries.flat().map((entry) => [`${entry.type} ${entry.documentId}`, entry])).values()];
}

async function findVersions(strapi: Core.Strapi, email: string, user: number | undefined): Promise<Row[]> {
  const versions: Row[] = [];
  for await (const { content, ...version } of readAll(strapi, versionTable.uid)) {
    const mentions = findMentions(content, email);
    if (mentions.length > 0 || (user !== undefined && version.takenBy === user)) versions.push({ ...version, mentions });
  }
  return versions;
}

/** All rows of a model with their components, a page at a time. */
async function* readAll(strapi: Core.Strapi, uid: string): AsyncGenerator<Row> {
  const populate = uid.startsWith('api::') ? { populate: buildPopulate(strapi, uid) } : {};
  for (let last = 0; ; ) {
    const rows: Row[] = await strapi.db
      .query(uid)
      .findMany({ where: { id: { $gt: last } }, orderBy: { id: 'asc' }, limit: PAGE_SIZE, ...populate });
    yield* rows;
    const end = rows.at(-1);
    if (!end) return;
    last = end.id;
  }
}

async function countTraces(strapi: Core.Strapi, user: number, name: string): Promise<Record<string, number>> {
  const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::') || uid === 'plugin::upload.file');
  const traces: [string, string, object][] = [
    ...types.map((uid): [string, string, object] => [uid, uid, { $or: [{ createdBy: { id: user } }, { updatedBy: { id: user } }] }]),
    ['answered reports', 'api::report.report', { answeredBy: name }],
    ['decided registrations', 'api::registration.registration', { decidedBy: name }],
  ];
  const counts = await Promise.all(
    traces.map(async ([label, uid, where]) => [label, await strapi.db.query(uid as UID.ContentType).count({ where })] as const),
  );
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}
