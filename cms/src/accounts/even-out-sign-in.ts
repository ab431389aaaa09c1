import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

interface Credentials {
  email: string;
  password: string;
}

/** As much of Strapi's service as is wrapped here. */
interface AuthService {
  checkCredentials(credentials: Credentials): Promise<unknown>;
  validatePassword(password: string, hash: string): Promise<boolean>;
  hashPassword(password: string): Promise<string>;
}

/**
 * A sign-in takes as long for an address without account (or without password yet) as for one that has both: Strapi compares a password only
 * where there is one, and the tenth of a second that it takes would tell who has an account. To be called while registering.
 */
export function evenOutSignIn({ strapi }: { strapi: Core.Strapi }): void {
  const service = strapi.service('admin::auth') as unknown as AuthService;
  const { checkCredentials, validatePassword, hashPassword } = service;
  // Made by Strapi, so that comparing with it costs what comparing with any other does.
  const nobodys = hashPassword(randomUUID());
  service.checkCredentials = async (credentials) => {
    const { email, password } = credentials;
    const hasPassword = (await strapi.db.query('admin::user').count({ where: { email, password: { $notNull: true } } })) > 0;
    if (!hasPassword) await validatePassword(password, await nobodys);
    return checkCredentials(credentials);
  };
}
