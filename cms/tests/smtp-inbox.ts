import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** A real mail server for tests, and what it received. */
export interface SmtpInbox {
  /** For `SMTP_URL`. */
  url: string;
  /** In the order of their arrival. */
  mails: ParsedMail[];
  stop: () => Promise<void>;
}

/** Starts a mail server on a free port that takes every mail. */
export async function startSmtpInbox(): Promise<SmtpInbox> {
  const mails: ParsedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    onData(stream, _session, done) {
      simpleParser(stream).then((mail) => {
        mails.push(mail);
        done();
      }, done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const { port } = server.server.address() as { port: number };
  return { url: `smtp://127.0.0.1:${port}`, mails, stop: () => new Promise((closed) => server.close(() => closed())) };
}
