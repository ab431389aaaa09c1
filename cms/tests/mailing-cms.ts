import { sendDueMails } from '../src/mail/send-due-mails';
import { type SmtpInbox, startSmtpInbox } from './smtp-inbox';
import { startCms, type TestCms } from './test-cms';

/** A running CMS, and the mail server that takes what it sends. */
export interface MailingCms {
  cms: TestCms;
  inbox: SmtpInbox;
  /** Sends what is due in the outbox. */
  deliver: () => Promise<void>;
  stop: () => Promise<void>;
}

/**
 * Starts a CMS with its admin whose mails arrive at a real mail server; links in them lead to where it listens. `coordinator` is the office in the
 * settings of the municipality. Without a `SITE_URL` the CMS shows all pages of the public forms itself.
 */
export async function startMailingCms(coordinator: object, environment: Record<string, string> = {}): Promise<MailingCms> {
  const inbox = await startSmtpInbox();
  const mail = { SMTP_URL: inbox.url, MAIL_FROM: 'Ehrenamt <ehrenamt@musterstadt.example>' };
  const cms = await startCms({ SITE_URL: '', ...mail, ...environment }, { serveAdminPanel: true });
  // The port is known only now.
  cms.strapi.config.set('server.url', cms.url);
  cms.strapi.config.set('admin.absoluteUrl', `${cms.url}/admin`);
  const { documentId } = await cms.strapi.db.query('api::municipality.municipality').findOne({});
  await cms.strapi.documents('api::municipality.municipality').update({ documentId, data: { coordinator } as never });
  return {
    cms,
    inbox,
    deliver: () => sendDueMails(cms.strapi, new Date()),
    stop: async () => {
      await cms.stop();
      await inbox.stop();
      // The next test file may run in the same process.
      for (const name of ['SITE_URL', ...Object.keys(mail)]) process.env[name] = '';
    },
  };
}
