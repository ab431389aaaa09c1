import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { isMailAddress } from './mail-address';
import { mailTable } from './mail-table';
import { signMail } from './sign-mail';

/** A German plain-text mail without greeting at the end: the signature is added. */
export interface Mail {
  /** One address. */
  to: string;
  subject: string;
  text: string;
  /** Where an answer should go, if not to the coordination. */
  replyTo?: string;
  /** With a purpose the mail is queued once: a second one for the same purpose is dropped, however often the caller runs. */
  purpose?: string;
}

/**
 * Puts a mail, signed by the municipality, into the outbox; it is sent within a minute, or as soon as the mail server can be reached.
 *
 * Inside a transaction it is queued with the transaction or not at all.
 *
 * @throws if the recipient is no single mail address (a line break in it would add a header, a comma a recipient)
 */
export async function queueMail(strapi: Core.Strapi, mail: Mail, now = new Date()): Promise<void> {
  if (!isMailAddress(mail.to)) throw new Error('A mail has to go to one valid address.');
  if (mail.replyTo && !isMailAddress(mail.replyTo)) throw new Error('Answers to a mail have to go to one valid address.');
  const outbox = strapi.db.query(mailTable.uid);
  if (mail.purpose && (await outbox.count({ where: { purpose: mail.purpose } })) > 0) return;
  const { text, replyTo } = await signMail(strapi, mail);
  await outbox.create({
    data: {
      purpose: mail.purpose ?? null,
      recipient: mail.to,
      replyTo: replyTo ?? null,
      subject: toOneLine(mail.subject),
      text,
      // The same for every attempt: should a server take a mail and the connection break before it says so, mailboxes know the second copy.
      messageId: `<${randomUUID()}@${mail.to.split('@')[1]}>`,
      state: 'waiting',
      attempts: 0,
      queuedAt: now,
      nextAttemptAt: now,
    },
  });
}

/** Titles of entries come into subjects; a line break there would end the header. */
function toOneLine(text: string): string {
  return text
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 200);
}
