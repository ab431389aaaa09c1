import type { Core } from '@strapi/strapi';
import { isMailAddress } from './mail-address';
import type { Mail } from './queue-mail';

interface Office {
  name?: string | null;
  person?: string | null;
  phone?: string | null;
  email?: string | null;
}

/**
 * The text with the signature of the municipality (RFC 3676 §4.3: a line of two hyphens and a space), and where answers go: to the
 * coordination, unless the mail or MAIL_REPLY_TO says otherwise.
 */
export async function signMail(
  strapi: Core.Strapi,
  mail: Pick<Mail, 'text' | 'replyTo'>,
): Promise<{ text: string; replyTo: string | undefined }> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { coordinator: true } });
  const office: Office = municipality?.coordinator ?? {};
  const signature = [
    municipality?.siteTitle,
    [office.name, office.person].filter(Boolean).join(', '),
    office.phone && `Telefon ${office.phone}`,
    office.email,
    strapi.config.get<string | undefined>('server.siteUrl'),
  ].filter(Boolean);
  const standard = strapi.config.get<string | undefined>('plugin::email.settings.defaultReplyTo');
  const coordination = office.email && isMailAddress(office.email) ? office.email : undefined;
  return { text: `${mail.text.trim()}\n\n-- \n${signature.join('\n')}\n`, replyTo: mail.replyTo ?? standard ?? coordination };
}
