import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { findEditableEntry } from '../admin-api/editable-entry';
import { findHints } from './find-hints';
import type { Hint } from './hint';

/** `GET /ehrenamt/hints/:uid/:documentId`: what could be better about the saved draft. For everyone who may edit it. */
export async function listHints(strapi: Core.Strapi, ctx: Context): Promise<Hint[]> {
  const { uid, documentId } = await findEditableEntry(strapi, ctx);
  return findHints(strapi, uid, documentId, new Date());
}
