import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { findRestrictedEditor } from '../access/signed-in-editor';
import { findPermittedFiles } from '../media-folders/folder-rights';
import type { DocumentCall, DocumentRule } from './document-rule';

const COMPONENTS_WITH_FILE = ['shared.image', 'shared.document'];

/*
 * Guarantees that an editor with limited rights puts only images and documents into an entry that lie in a folder the editor may use, or that
 * are already in it. Otherwise numbers could be tried until a foreign club's unpublished picture appears.
 */
export const guardMedia: DocumentRule = (strapi) => async (call, next) => {
  if (!['create', 'update', 'clone'].includes(call.action) || !call.params.data) return next();
  const files = listFileIds(call);
  if (files.length === 0) return next();
  const editor = findRestrictedEditor(strapi);
  if (!editor) return next();
  const permitted = await findPermittedFiles(strapi, editor, files.filter(Number.isInteger), 'usable');
  const allowed = new Set([...permitted, ...(await listFilesInEntry(strapi, call))]);
  const isForeign = files.some((file) => !allowed.has(file));
  if (isForeign)
    throw new errors.PolicyError('Bitte verwenden Sie nur Bilder und Dokumente aus dem Ordner Ihres Vereins oder aus „Für alle“.');
  return next();
};

function listFileFields({ contentType }: DocumentCall): string[] {
  return Object.entries(contentType.attributes)
    .filter(([, attribute]) => attribute.type === 'component' && COMPONENTS_WITH_FILE.includes(attribute.component))
    .map(([name]) => name);
}

function listFileIds(call: DocumentCall): number[] {
  const components = listFileFields(call).flatMap((field) => [call.params.data?.[field]].flat());
  return components.flatMap((component) => readFileIds((component as { file?: unknown } | null | undefined)?.file));
}

/** A file is named by its number, by an object with it, or by a list or relation syntax of these. */
function readFileIds(value: unknown): number[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap(readFileIds);
  if (typeof value !== 'object') return [Number(value)];
  if ('id' in value) return [Number(value.id)];
  const { set, connect, disconnect: _removed, ...others } = value as Record<string, unknown>;
  // Named in some other way (a document id): no file that could be allowed.
  if (Object.keys(others).length > 0) return [Number.NaN];
  return [...readFileIds(set), ...readFileIds(connect)];
}

async function listFilesInEntry(strapi: Core.Strapi, call: DocumentCall): Promise<number[]> {
  if (!call.params.documentId) return [];
  const populate = Object.fromEntries(listFileFields(call).map((field) => [field, { populate: { file: { select: ['id'] } } }]));
  const versions = await strapi.db.query(call.uid).findMany({ where: { documentId: call.params.documentId }, populate });
  return versions.flatMap((version) => listFileIds({ ...call, params: { data: version } }));
}
