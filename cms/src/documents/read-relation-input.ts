import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';

const { ValidationError } = errors;

type Reference = { id?: number | string; documentId?: string } | number | string;

/**
 * Which entry a to-one relation is to have, whatever syntax says so: the document id, undefined for none, or 'unchanged'.
 *
 * Knows every form Strapi takes: null, an id, a document id, an object with either, a list of these, and `set`, `connect`, `disconnect`.
 *
 * @throws ValidationError if the input has another form, names several entries, or one that does not exist
 */
export async function readRelationInput(strapi: Core.Strapi, target: string, input: unknown): Promise<string | undefined | 'unchanged'> {
  if (input === undefined) return 'unchanged';
  const references = listReferences(input);
  if (references === 'unchanged') return 'unchanged';
  const found = new Set(await Promise.all(references.map((reference) => findDocumentId(strapi, target, reference))));
  if (found.size > 1) throw new ValidationError('Bitte wählen Sie nur einen Eintrag.');
  return [...found][0];
}

function listReferences(input: unknown): Reference[] | 'unchanged' {
  if (input === null) return [];
  if (Array.isArray(input)) return input.map(toReference);
  if (typeof input !== 'object' || 'id' in input || 'documentId' in input) return [toReference(input)];
  const { set, connect, disconnect, ...others } = input as Record<string, unknown>;
  if (Object.keys(others).length > 0) throw new ValidationError('Die Angabe zum verknüpften Eintrag ist unverständlich.');
  const added = [...listOf(set), ...listOf(connect)];
  if (added.length > 0) return added.map(toReference);
  return set !== undefined || listOf(disconnect).length > 0 ? [] : 'unchanged';
}

function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function toReference(value: unknown): Reference {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && ('id' in value || 'documentId' in value)) return value as Reference;
  throw new ValidationError('Die Angabe zum verknüpften Eintrag ist unverständlich.');
}

async function findDocumentId(strapi: Core.Strapi, target: string, reference: Reference): Promise<string> {
  const entry = await strapi.db.query(target).findOne({ where: toWhere(reference), select: ['documentId'] });
  if (!entry) throw new ValidationError('Der verknüpfte Eintrag wurde nicht gefunden.');
  return entry.documentId;
}

function toWhere(reference: Reference): object {
  if (typeof reference === 'object') {
    if (reference.documentId) return { documentId: String(reference.documentId) };
    return toWhere(reference.id ?? '');
  }
  // A row's number may come as text; document ids always hold letters.
  return /^\d+$/.test(String(reference)) ? { id: Number(reference) } : { documentId: reference };
}
