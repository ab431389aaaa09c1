import { createMailFolder, type MailTransport } from '../../src/mail/create-mail-folder';
import { ConfigurationError } from './configuration-error';
import { inDataDir } from './data-dir';

type Environment = Record<string, string | undefined>;

/** Options of nodemailer's SMTP transport (https://nodemailer.com/smtp/), as far as they are set here; times in milliseconds. */
interface SmtpOptions {
  host: string;
  port: number;
  /** TLS from the first byte (port 465); otherwise STARTTLS as soon as the server offers it. */
  secure: boolean;
  /** Never without encryption. */
  requireTLS: boolean;
  auth?: { user: string; pass: string };
  connectionTimeout: number;
  greetingTimeout: number;
  socketTimeout: number;
}

export interface MailSettings {
  /** SMTP, or the folder DATA_DIR/mails where no mail server is set. */
  transport: SmtpOptions | MailTransport;
  /** Whether mails leave this machine; without a mail server they become files. */
  hasServer: boolean;
  from: string;
  replyTo: string | undefined;
}

const SUBMISSION_PORT = 587;
const TLS_PORT = 465;
const LOCAL_HOSTS = ['localhost', '127.0.0.1', '::1', '[::1]'];

/**
 * How mails are sent: through SMTP_URL, or SMTP_HOST with SMTP_PORT, SMTP_USER and SMTP_PASSWORD; from MAIL_FROM.
 *
 * A password is only sent over an encrypted connection, except to a mail server on the same machine.
 *
 * @throws {ConfigurationError} naming the variable that is missing or cannot work; values are not repeated, they may hold a password
 */
export function readMail(environment: Environment = process.env): MailSettings {
  const read = (name: string) => environment[name]?.trim() || undefined;
  const smtp = readSmtp(read);
  const from = read('MAIL_FROM');
  if (smtp && !from) {
    throw new ConfigurationError('MAIL_FROM is missing. Set the sender, for example Ehrenamt Musterstadt <ehrenamt@musterstadt.de>.');
  }
  return {
    hasServer: smtp !== undefined,
    transport: smtp ?? createMailFolder(inDataDir('mails')),
    from: assertMailbox('MAIL_FROM', from) ?? 'Ehrenamtsplattform <noreply@localhost>',
    replyTo: assertMailbox('MAIL_REPLY_TO', read('MAIL_REPLY_TO')),
  };
}

function readSmtp(read: (name: string) => string | undefined): SmtpOptions | undefined {
  const url = read('SMTP_URL');
  if (url) return readUrl(url);
  const host = read('SMTP_HOST');
  if (!host) return undefined;
  const port = readSmtpPort(read('SMTP_PORT'));
  const user = read('SMTP_USER');
  const pass = read('SMTP_PASSWORD');
  if (!user !== !pass) {
    throw new ConfigurationError('SMTP_USER and SMTP_PASSWORD belong together. Set both, or leave out both.');
  }
  return createOptions(host, port, port === TLS_PORT, user && pass ? { user, pass } : undefined);
}

function readUrl(text: string): SmtpOptions {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url?.hostname || !/^smtps?:$/.test(url.protocol)) {
    throw new ConfigurationError('SMTP_URL is no address of a mail server. Set smtps://user:password@host:465 or smtp://host:587.');
  }
  const secure = url.protocol === 'smtps:';
  const port = url.port ? Number(url.port) : secure ? TLS_PORT : SUBMISSION_PORT;
  const auth = url.username ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } : undefined;
  return createOptions(url.hostname, port, secure, auth);
}

function createOptions(host: string, port: number, secure: boolean, auth: SmtpOptions['auth']): SmtpOptions {
  const requireTLS = !secure && auth !== undefined && !LOCAL_HOSTS.includes(host);
  const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000 };
  return { host, port, secure, requireTLS, ...(auth ? { auth } : {}), ...limits };
}

function readSmtpPort(text: string | undefined): number {
  const port = Number(text ?? SUBMISSION_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new ConfigurationError('SMTP_PORT is not a port. Set a number from 1 to 65535, or leave it out for 587.');
  }
  return port;
}

/** `name@host` or `Name <name@host>`; a line break would add a header to every mail. */
function assertMailbox(name: string, value: string | undefined): string | undefined {
  if (value === undefined || /^([^<>@\p{Cc}]+<[^\s<>@,]+@[^\s<>@,]+>|[^\s<>@,]+@[^\s<>@,]+)$/u.test(value)) return value;
  throw new ConfigurationError(`${name} is no mail address. Set name@example.org or Name <name@example.org>.`);
}
