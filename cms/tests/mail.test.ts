import { setTimeout as delay } from 'node:timers/promises';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readMail } from '../config/settings/read-mail';
import { mailTable, type OutgoingMail } from '../src/mail/mail-table';
import { queueMail } from '../src/mail/queue-mail';
import { sendDueMails } from '../src/mail/send-due-mails';
import { startCms, type TestCms } from './test-cms';

const MINUTE = 60_000;
const start = new Date('2036-03-01T08:00:00.000Z');
const after = (minutes: number) => new Date(start.getTime() + minutes * MINUTE);

/** A real mail server that can be shut down and put back at the same port. */
let server: SMTPServer | undefined;
let port: number;
let received: { mail: ParsedMail; raw: string; envelope: string[] }[] = [];
let refuseRecipients = false;
let cms: TestCms;

async function listen(at: number): Promise<number> {
  const opened = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onRcptTo: (_address, _session, done) =>
      done(refuseRecipients ? Object.assign(new Error('No such user here'), { responseCode: 550 }) : undefined),
    onData(stream, session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        const raw = Buffer.concat(parts).toString();
        const envelope = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ raw, envelope, mail: await simpleParser(raw) });
        done();
      });
    },
  });
  await new Promise<void>((ready) => opened.listen(at, '127.0.0.1', () => ready()));
  server = opened;
  return (opened.server.address() as { port: number }).port;
}

async function shutDown(): Promise<void> {
  const closing = server;
  server = undefined;
  await new Promise<void>((closed) => (closing ? closing.close(() => closed()) : closed()));
}

beforeAll(async () => {
  port = await listen(0);
  cms = await startCms({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Ehrenamt Musterstadt <ehrenamt@musterstadt.example>',
    SITE_URL: 'https://mitmachen.example.org',
  });
  const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
  const office = { name: 'Ehrenamtsbüro', person: 'Kim Koch', email: 'koordination@musterstadt.example', phone: '03391 123' };
  await cms.strapi
    .documents('api::municipality.municipality')
    .update({ documentId, data: { siteTitle: 'Ehrenamt in Musterstadt', coordinator: office } as never });
});
afterAll(async () => {
  await cms.stop();
  await shutDown();
});
beforeEach(async () => {
  refuseRecipients = false;
  received = [];
  if (!server) await listen(port);
  await cms.strapi.db.query(mailTable.uid).deleteMany({});
});

const queue = (mail: object = {}, now = start) =>
  queueMail(
    cms.strapi,
    { to: 'ida@example.org', subject: 'Grüße aus Musterstadt', text: 'Guten Tag,\n\nschön, dass Sie da sind.', ...mail },
    now,
  );
const readOutbox = (): Promise<OutgoingMail[]> => cms.strapi.db.query(mailTable.uid).findMany({ orderBy: { id: 'asc' } });

describe('a mail', () => {
  test('arrives as plain text, signed by the municipality, with answers to the coordination', async () => {
    await queue();
    await sendDueMails(cms.strapi, start);
    expect(received).toHaveLength(1);
    const [{ mail, envelope, raw }] = received as [(typeof received)[0]];
    expect(envelope).toEqual(['ida@example.org']);
    expect(mail.from?.text).toBe('"Ehrenamt Musterstadt" <ehrenamt@musterstadt.example>');
    expect(mail.replyTo?.text).toBe('koordination@musterstadt.example');
    expect(mail.subject).toBe('Grüße aus Musterstadt');
    expect(mail.text?.trim()).toBe(
      [
        'Guten Tag,',
        '',
        'schön, dass Sie da sind.',
        '',
        '-- ',
        'Ehrenamt in Musterstadt',
        'Ehrenamtsbüro, Kim Koch',
        'Telefon 03391 123',
        'koordination@musterstadt.example',
        'https://mitmachen.example.org',
      ].join('\n'),
    );
    expect(mail.html).toBe(false);
    expect(raw).toContain('Auto-Submitted: auto-generated');
    expect(await readOutbox()).toMatchObject([{ state: 'sent', text: '', attempts: 1 }]);
  });

  test('is sent once, however often the task runs', async () => {
    await queue();
    await Promise.all([sendDueMails(cms.strapi, start), sendDueMails(cms.strapi, start)]);
    await sendDueMails(cms.strapi, after(60));
    expect(received).toHaveLength(1);
  });

  test('for the same purpose is queued once', async () => {
    await queue({ purpose: 'welcome-7' });
    await queue({ purpose: 'welcome-7' });
    await queue({ purpose: 'welcome-8' });
    expect(await readOutbox()).toHaveLength(2);
  });

  test('cannot be given another header by what stands in a title', async () => {
    await queue({ subject: 'Fest\r\nBcc: alle@example.org\u0000' });
    await sendDueMails(cms.strapi, start);
    const [{ mail, envelope }] = received as [(typeof received)[0]];
    expect(mail.subject).toBe('Fest Bcc: alle@example.org');
    expect([mail.bcc, envelope]).toEqual([undefined, ['ida@example.org']]);
  });

  test.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', 'Ida <a@example.org>', 'niemand', ''])(
    'goes to one address only: %j is refused',
    async (to) => {
      await expect(queue({ to })).rejects.toThrow('A mail has to go to one valid address.');
      await expect(queue({ replyTo: to || ' ' })).rejects.toThrow('Answers to a mail have to go to one valid address.');
    },
  );

  test('of a transaction that fails is not sent', async () => {
    const work = cms.strapi.db.transaction(async () => {
      await queue();
      throw new Error('rolled back');
    });
    await expect(work).rejects.toThrow('rolled back');
    expect(await readOutbox()).toEqual([]);
  });
});

describe('a mail server that is down', () => {
  test('delays mails and loses none: they arrive once it is back, each once', async () => {
    await queue({ subject: 'Eins' });
    await queue({ subject: 'Zwei' });
    await shutDown();
    await sendDueMails(cms.strapi, start);
    // Only the first was tried: the second would have waited for the same server.
    expect(await readOutbox()).toMatchObject([
      { state: 'waiting', attempts: 1, nextAttemptAt: after(1).toISOString(), lastError: expect.stringContaining('ECONNREFUSED') },
      { state: 'waiting', attempts: 0 },
    ]);
    await sendDueMails(cms.strapi, after(1));
    expect((await readOutbox()).map(({ nextAttemptAt }) => nextAttemptAt)).toContain(after(6).toISOString());
    await listen(port);
    await sendDueMails(cms.strapi, after(10));
    await sendDueMails(cms.strapi, after(10));
    expect(received.map(({ mail }) => mail.subject).sort()).toEqual(['Eins', 'Zwei']);
  });

  test('for more than three days ends in giving up, with the reason', async () => {
    await queue();
    await shutDown();
    await sendDueMails(cms.strapi, after(3 * 24 * 60 + 1));
    expect(await readOutbox()).toMatchObject([{ state: 'failed', text: '', lastError: expect.stringContaining('ECONNREFUSED') }]);
  });

  test('is not asked again about an address it refuses for good, and others go on', async () => {
    await queue();
    refuseRecipients = true;
    await sendDueMails(cms.strapi, start);
    refuseRecipients = false;
    await queue({ subject: 'Der nächste' });
    await sendDueMails(cms.strapi, after(1));
    expect(await readOutbox()).toMatchObject([{ state: 'failed', text: '', lastError: expect.stringContaining('550') }, { state: 'sent' }]);
  });
});

describe('a restart', () => {
  test('keeps what waits and repeats nothing that was sent', async () => {
    await queue({ subject: 'Vorher' });
    await sendDueMails(cms.strapi, start);
    await queue({ subject: 'Noch nicht' });
    // What a process that was killed while sending leaves behind: claimed, not settled.
    const [, waiting] = await readOutbox();
    await cms.strapi.db.query(mailTable.uid).update({ where: { id: waiting?.id }, data: { attempts: 1, nextAttemptAt: after(10) } });
    await sendDueMails(cms.strapi, after(9));
    expect(received.map(({ mail }) => mail.subject)).toEqual(['Vorher']);
    await sendDueMails(cms.strapi, after(10));
    expect(received.map(({ mail }) => mail.subject)).toEqual(['Vorher', 'Noch nicht']);
    expect(received[1]?.mail.messageId).toBe(waiting?.messageId);
  });

  test('forgets after a month what was sent', async () => {
    await queue();
    await sendDueMails(cms.strapi, start);
    await sendDueMails(cms.strapi, after(29 * 24 * 60));
    expect(await readOutbox()).toHaveLength(1);
    await sendDueMails(cms.strapi, after(31 * 24 * 60));
    expect(await readOutbox()).toEqual([]);
  });
});

describe('a forgotten password', () => {
  const ask = (email: string) =>
    cms.request('/admin/forgot-password', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email }),
    });

  test('brings a German mail with a link that works once, until the time it names', async () => {
    const account = await cms.signIn('club-editor');
    const before = Date.now();
    expect((await ask(account.email)).status).toBe(204);
    for (let tries = 0; (await readOutbox()).length === 0 && tries < 100; tries += 1) await delay(20);
    await sendDueMails(cms.strapi, start);
    const [{ mail, envelope }] = received as [(typeof received)[0]];
    expect(envelope).toEqual([account.email]);
    expect(mail.subject).toBe('Neues Passwort für Ehrenamt in Musterstadt');
    expect(mail.text).toMatch(/^Guten Tag Vorname Nachname-\d+,\n\nfür Ihr Konto bei „Ehrenamt in Musterstadt“ wurde ein neues Passwort/);
    expect(mail.text).toMatch(/\nDer Link gilt bis \p{L}+, \d+\. \p{L}+ \d{4}, \d\d:\d\d Uhr, und nur einmal\. /u);
    expect(mail.text).toContain('Haben Sie kein neues Passwort angefordert? Dann brauchen Sie nichts zu tun');
    expect(mail.text).toContain('\n-- \nEhrenamt in Musterstadt\nEhrenamtsbüro, Kim Koch\n');
    const code = /\/admin\/auth\/reset-password\?code=(\w+)\n/.exec(mail.text ?? '')?.[1];
    const { resetPasswordTokenExpiresAt } = await cms.strapi.db.query('admin::user').findOne({ where: { id: account.id } });
    expect(new Date(resetPasswordTokenExpiresAt).getTime() - before).toBeGreaterThanOrEqual(3_600_000);
    expect(new Date(resetPasswordTokenExpiresAt).getTime() - before).toBeLessThan(3_660_000);

    const reset = () =>
      cms.request('/admin/reset-password', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ resetPasswordToken: code, password: 'regen kanne blau' }),
      });
    expect((await reset()).status).toBe(200);
    expect((await reset()).status).toBe(400);
  });

  test('of nobody, or of an account that is blocked, brings none and the same answer', async () => {
    const blocked = await cms.signIn('club-editor');
    await cms.strapi.db.query('admin::user').update({ where: { id: blocked.id }, data: { isActive: false } });
    expect((await ask('niemand@example.org')).status).toBe(204);
    expect((await ask(blocked.email)).status).toBe(204);
    const account = await cms.signIn('club-editor');
    await ask(account.email);
    for (let tries = 0; (await readOutbox()).length === 0 && tries < 100; tries += 1) await delay(20);
    expect((await readOutbox()).map(({ recipient }) => recipient)).toEqual([account.email]);
  });
});

describe('settings', () => {
  const from = { MAIL_FROM: 'a@example.org' };
  test.each([
    [{ SMTP_URL: 'http://mail.example.org', ...from }, 'SMTP_URL is no address of a mail server.'],
    [{ SMTP_URL: 'geheim', ...from }, 'SMTP_URL is no address of a mail server.'],
    [{ SMTP_HOST: 'mail.example.org', SMTP_PORT: 'abc', ...from }, 'SMTP_PORT is not a port.'],
    [{ SMTP_HOST: 'mail.example.org', SMTP_USER: 'ich', ...from }, 'SMTP_USER and SMTP_PASSWORD belong together.'],
    [{ SMTP_HOST: 'mail.example.org' }, 'MAIL_FROM is missing.'],
    [{ MAIL_FROM: 'kein Absender' }, 'MAIL_FROM is no mail address.'],
    [{ MAIL_REPLY_TO: 'a@example.org\nBcc: b@example.org' }, 'MAIL_REPLY_TO is no mail address.'],
  ])('that cannot work stop the start: %j', (environment, message) => {
    expect(() => readMail(environment)).toThrow(message);
    expect(() => readMail(environment)).not.toThrow(/geheim|abc/);
  });

  test('by parts or as an address mean the same', () => {
    const parts = { SMTP_HOST: 'mail.example.org', SMTP_PORT: '465', SMTP_USER: 'ich@x.de', SMTP_PASSWORD: 'ä/:@' };
    const url = { SMTP_URL: `smtps://${encodeURIComponent('ich@x.de')}:${encodeURIComponent('ä/:@')}@mail.example.org` };
    expect(readMail({ ...url, ...from }).transport).toEqual(readMail({ ...parts, ...from }).transport);
    expect(readMail({ ...parts, ...from }).transport).toMatchObject({ secure: true, auth: { user: 'ich@x.de', pass: 'ä/:@' } });
  });

  test.each([
    ['smtp://ich:geheim@mail.example.org', true],
    ['smtp://ich:geheim@127.0.0.1', false],
    ['smtp://relay.example.org:25', false],
  ])('send no password in the clear over a network: %s', (SMTP_URL, requireTLS) => {
    expect(readMail({ SMTP_URL, ...from }).transport).toMatchObject({ requireTLS });
  });
});
