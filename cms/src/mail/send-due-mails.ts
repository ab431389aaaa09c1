import type { Core } from '@strapi/strapi';
import { mailTable, type OutgoingMail } from './mail-table';

const MINUTE = 60_000;
const BATCH = 50;
/** Longer than any attempt can take (see the time limits in config/settings/read-mail.ts). */
const LEASE = 10 * MINUTE;
/** Pauses after the first, second … failed attempt; the last one repeats. */
const PAUSES = [1, 5, 15, 60, 240].map((minutes) => minutes * MINUTE);
const GIVE_UP_AFTER = 3 * 24 * 60 * MINUTE;
/** How long it stays known what was sent: against doubles, and for the question whether a mail went out. */
const KEEP_FOR = 30 * 24 * 60 * MINUTE;

/** What nodemailer says about a failure. */
interface SendError extends Error {
  /** `EENVELOPE`: the server refused the recipient or the sender. */
  code?: string;
  /** SMTP reply code, RFC 5321 §4.2. */
  responseCode?: number;
  command?: string;
}

/**
 * Sends what is due in the outbox, oldest first, and forgets what was finished a month ago.
 *
 * A mail server that cannot be reached delays a mail (1, 5, 15, 60 minutes, then every 4 hours) for up to three days. Each mail is claimed
 * before it is handed over, so that of two processes only one sends it. A process that is killed in between leaves a claim behind that ends
 * after ten minutes; the repeated mail has the same Message-ID.
 */
export async function sendDueMails(strapi: Core.Strapi, now: Date): Promise<void> {
  const outbox = strapi.db.query(mailTable.uid);
  await outbox.deleteMany({ where: { state: { $ne: 'waiting' }, finishedAt: { $lt: new Date(now.getTime() - KEEP_FOR) } } });
  const due: OutgoingMail[] = await outbox.findMany({
    where: { state: 'waiting', nextAttemptAt: { $lte: now } },
    orderBy: { id: 'asc' },
    limit: BATCH,
  });
  for (const mail of due) {
    if (!(await claim(strapi, mail, now))) continue;
    const isServerReachable = await send(strapi, { ...mail, attempts: mail.attempts + 1 }, now);
    // Without a server the others would only wait for the same time limit; they stay due.
    if (!isServerReachable) return;
  }
}

async function claim(strapi: Core.Strapi, { id, attempts }: OutgoingMail, now: Date): Promise<boolean> {
  const { count } = await strapi.db.query(mailTable.uid).updateMany({
    where: { id, state: 'waiting', attempts },
    data: { attempts: attempts + 1, nextAttemptAt: new Date(now.getTime() + LEASE) },
  });
  return count === 1;
}

async function send(strapi: Core.Strapi, mail: OutgoingMail, now: Date): Promise<boolean> {
  const settle = (data: Partial<Record<keyof OutgoingMail, unknown>>) =>
    strapi.db.query(mailTable.uid).update({ where: { id: mail.id }, data });
  try {
    await handOver(strapi, mail);
  } catch (error) {
    const failure = error as SendError;
    const isFinal = isRefusedForGood(failure) || now.getTime() - new Date(mail.queuedAt).getTime() > GIVE_UP_AFTER;
    if (isFinal) strapi.log.error(`Mail ${mail.id} („${mail.subject}“) could not be sent and is given up: ${failure.message}`);
    else strapi.log.warn(`Mail ${mail.id} could not be sent yet: ${failure.message}`);
    const pause = PAUSES[Math.min(mail.attempts, PAUSES.length) - 1] ?? MINUTE;
    // Nobody reads a text that never arrives, and there may be a link in it that still opens an account.
    const next = isFinal ? { state: 'failed', finishedAt: now, text: '' } : { nextAttemptAt: new Date(now.getTime() + pause) };
    await settle({ ...next, lastError: failure.message });
    return failure.responseCode !== undefined;
  }
  // Whom the platform wrote what is nobody's business once it is sent.
  await settle({ state: 'sent', finishedAt: now, text: '', lastError: null });
  return true;
}

async function handOver(strapi: Core.Strapi, mail: OutgoingMail): Promise<void> {
  // An object is taken as it is; a text would be parsed as a list of addresses. Strapi's type knows only the text.
  const address = (mailbox: string) => ({ name: '', address: mailbox }) as unknown as string;
  await strapi
    .plugin('email')
    .service('email')
    .send({
      to: address(mail.recipient),
      ...(mail.replyTo ? { replyTo: address(mail.replyTo) } : {}),
      subject: mail.subject,
      text: mail.text,
      // Left out, Strapi's provider would send the text a second time as HTML, all in one line.
      html: '',
      messageId: mail.messageId,
      // RFC 3834: no out-of-office replies.
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
}

/** The address does not exist or the server will never take mail for it; everything else may pass (also a wrong password). */
function isRefusedForGood({ code, responseCode = 0 }: SendError): boolean {
  return code === 'EENVELOPE' && responseCode >= 550 && responseCode <= 559;
}
