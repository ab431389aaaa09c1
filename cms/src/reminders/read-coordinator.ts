import type { Core } from '@strapi/strapi';
import { isMailAddress } from '../mail/mail-address';

/** The coordination as reminders need it. */
export interface Coordinator {
  /** In whose name the office confirms. */
  name: string;
  /** Undefined where the municipality has entered none that mails could go to. */
  email: string | undefined;
}

/** The coordination of the municipality's settings. */
export async function readCoordinator(strapi: Core.Strapi): Promise<Coordinator> {
  const municipality = await strapi.db.query('api::municipality.municipality').findOne({ populate: { coordinator: true } });
  const { name, person, email } = municipality?.coordinator ?? {};
  return { name: person || name || 'Koordination', email: email && isMailAddress(email) ? email : undefined };
}
