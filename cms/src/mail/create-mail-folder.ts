import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A composed message, as nodemailer hands it to a transport. */
interface ComposedMail {
  message: { build(done: (error: Error | null, content: Buffer) => void): void; messageId(): string };
}

/** As much of nodemailer's interface for transports as is needed (https://nodemailer.com/plugins/create/). */
export interface MailTransport {
  name: string;
  version: string;
  send(mail: ComposedMail, done: (error: Error | null, info?: { messageId: string }) => void): void;
}

/**
 * A nodemailer transport that sends nothing: each mail becomes a file `<time>-<id>.eml` in the folder, to be opened in any mail program.
 * For development, and for an installation whose mail server is not set up yet.
 */
export function createMailFolder(folder: string): MailTransport {
  return {
    name: 'mail folder',
    version: '1',
    send({ message }, done) {
      const messageId = message.messageId();
      message.build((error, content) => {
        if (error) done(error);
        else writeMail(folder, messageId, content).then(() => done(null, { messageId }), done);
      });
    },
  };
}

async function writeMail(folder: string, messageId: string, content: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const time = new Date().toISOString().replace(/[:.]/g, '-');
  await writeFile(join(folder, `${time}-${messageId.replace(/[^a-z0-9]/gi, '').slice(0, 12)}.eml`), content, { mode: 0o600 });
}
