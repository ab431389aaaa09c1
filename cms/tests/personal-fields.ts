import type { Core } from '@strapi/strapi';

/** A field of a model, as `model.field`. */
type FieldName = string;

interface Attribute {
  type: string;
  target?: string;
  joinTable?: unknown;
}

/** Words in a field's name by which it may be about a person. Too many hits are better than too few: the register says why one is none. */
const PERSONAL_NAME =
  /(mail|phone|telefon|mobile|fax|firstname|lastname|username|fullname|person|contact|officer|applicant|recipient|reporter|replyto|password|consent|credit|recognisable|signature|birth|iban|userid|deviceid|useragent|ipaddress|remoteaddress)|(By|Owner|User|Author|Editor|Editors|Representative|Representatives)$/i;
/** Every model of Strapi has them; the register names them once, for all. */
const TRACES = ['createdBy', 'updatedBy'];

/** The fields of all models, ours and Strapi's, that look as if they were about a person: by their name, by holding an address, by leading to an account. */
export function findPersonalFields(strapi: Core.Strapi): FieldName[] {
  const models = strapi.db.metadata as unknown as Map<string, { attributes: Record<string, Attribute> }>;
  return [...models]
    .flatMap(([uid, { attributes }]) => Object.entries(attributes).map(([name, attribute]) => ({ uid, name, attribute })))
    .filter(({ name, attribute }) => !TRACES.includes(name) && looksPersonal(name, attribute))
    .map(({ uid, name }) => `${uid}.${name}`);
}

function looksPersonal(name: string, { type, target }: Attribute): boolean {
  return type === 'email' || type === 'password' || target === 'admin::user' || PERSONAL_NAME.test(name);
}
