import { describeField } from '../cms/describe-field.ts';
import type { Content, RejectedEntry } from '../cms/parse-content.ts';
import type { CollectionName } from '../cms/snapshot.ts';
import { routes } from '../config/routes.ts';
import { compareText } from './compare.ts';

type AnyEntry = Content[CollectionName][number];
export type Relation = { field: string; target: CollectionName };

/**
 * Relations without which an entry would mislead or have no address: who runs it, where it is, what it is part of. Their target must be
 * among the published, valid entries. The CMS sees to it that none of a club's entries is public without the club; an event or offer without
 * one is the municipality's. All other relations are decoration; where their target is missing only the link is.
 */
export const essentialRelations: Partial<Record<CollectionName, Relation[]>> = {
  venue: [{ field: 'parent', target: 'venue' }],
  club: [{ field: 'parent', target: 'club' }],
  topic: [{ field: 'parent', target: 'topic' }],
  district: [{ field: 'parent', target: 'district' }],
  page: [{ field: 'parent', target: 'page' }],
  event: [
    { field: 'club', target: 'club' },
    { field: 'venue', target: 'venue' },
  ],
  opportunity: [
    { field: 'club', target: 'club' },
    { field: 'venue', target: 'venue' },
  ],
};

/** Targets before what points to them, so that one pass over the types is enough. */
const checkOrder: CollectionName[] = ['topic', 'district', 'venue', 'club', 'page', 'announcement', 'event', 'opportunity'];

/** First parts of addresses the site itself uses; a page of that name would hide them. */
const reservedPageSlugs = new Set([
  ...Object.values(routes)
    .filter((route) => /^\/[a-z-]+\/:/.test(route.pattern))
    .map((route) => route.pattern.split('/')[1] ?? ''),
  'suche',
  'medien',
  'vorschau',
  'pagefind',
  '404',
]);

/** Addresses of fixed pages that stand where entries of a type have theirs: an event must not be called "heute". */
const reservedEntrySlugs = (type: CollectionName): Set<string> => {
  const own = type in routes ? routes[type as keyof typeof routes].pattern : '';
  const base = /^(\/[a-z-]+\/):slug\/$/.exec(own)?.[1];
  return new Set(
    Object.values(routes)
      .filter(({ pattern }) => base && pattern.startsWith(base) && !pattern.includes(':'))
      .map(({ pattern }) => pattern.slice(base?.length, -1)),
  );
};

const titleOf = (entry: AnyEntry): string => ('title' in entry ? entry.title : entry.name);

const reservedSlugs = Object.fromEntries(checkOrder.map((type) => [type, reservedEntrySlugs(type)])) as Record<CollectionName, Set<string>>;

function relationOf(entry: AnyEntry, field: string): string | undefined {
  const value = (entry as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : undefined;
}

function findSlugProblem(type: CollectionName, entry: AnyEntry, taken: Map<string, AnyEntry>): string | undefined {
  const field = `Feld „${describeField(['slug'])}“`;
  if (type === 'event' && /^\d{4}-\d{2}$/.test(entry.slug))
    return `${field}: „${entry.slug}“ sieht wie ein Monat aus. Bitte ändern Sie ihn.`;
  const isTopLevelPage = type === 'page' && !('parent' in entry && entry.parent);
  if ((isTopLevelPage && reservedPageSlugs.has(entry.slug)) || reservedSlugs[type].has(entry.slug))
    return `${field}: „${entry.slug}“ ist für die Website selbst vergeben. Bitte ändern Sie ihn.`;
  const other = taken.get(addressKey(type, entry));
  return other && `${field}: „${entry.slug}“ ist schon durch „${titleOf(other)}“ vergeben. Bitte ändern Sie ihn.`;
}

/** Pages are unique below their parent, everything else within its type; letters' case does not tell addresses apart on every server. */
const addressKey = (type: CollectionName, entry: AnyEntry): string =>
  `${type === 'page' ? (relationOf(entry, 'parent') ?? '') : ''}/${entry.slug.toLowerCase()}`;

function findRelationProblem(relations: Relation[], entry: AnyEntry, known: Record<CollectionName, Set<string>>): string | undefined {
  for (const { field, target } of relations) {
    const id = relationOf(entry, field);
    const name = `Feld „${describeField([field])}“`;
    if (id && !known[target].has(id)) return `${name}: Der verknüpfte Eintrag ist nicht veröffentlicht oder wurde selbst weggelassen.`;
  }
  return undefined;
}

/** Ids of entries whose chain of parents leads back to themselves or to such a circle. */
function findCircles(entries: AnyEntry[]): Set<string> {
  const parents = new Map(entries.map((entry) => [entry.documentId, relationOf(entry, 'parent')]));
  const circles = new Set<string>();
  for (const id of parents.keys()) {
    const seen = new Set<string>();
    let current: string | undefined = id;
    while (current && !seen.has(current)) {
      seen.add(current);
      current = parents.get(current);
    }
    if (current) circles.add(id);
  }
  return circles;
}

/**
 * Leaves out entries that cannot stand on their own: without an essential relation, part of a circle of parents, or with an address that
 * is taken or reserved. Leaving one out may take others with it (a club's events); each is named with its own reason.
 */
export function checkReferences(content: Content): { content: Content; rejected: RejectedEntry[] } {
  const rejected: RejectedEntry[] = [];
  const kept = { ...content };
  const idsOf = (type: CollectionName) => new Set(kept[type].map((entry) => entry.documentId));
  const known = Object.fromEntries(checkOrder.map((type) => [type, idsOf(type)])) as Record<CollectionName, Set<string>>;

  for (const type of checkOrder) {
    const relations = essentialRelations[type] ?? [];
    const reject = (entry: AnyEntry, reason: string): void => {
      rejected.push({ type, id: entry.documentId, title: titleOf(entry), reason });
      known[type].delete(entry.documentId);
    };
    const circles = findCircles(kept[type]);
    const taken = new Map<string, AnyEntry>();
    // By id: which of two entries keeps a doubled address must not depend on the order of the answer.
    let entries: AnyEntry[] = [...kept[type]].sort((a, b) => compareText(a.documentId, b.documentId));
    entries = entries.filter((entry) => {
      const problem = circles.has(entry.documentId)
        ? `Feld „${describeField(['parent'])}“: Der Eintrag gehört über Umwege zu sich selbst.`
        : findSlugProblem(type, entry, taken);
      if (problem) reject(entry, problem);
      else taken.set(addressKey(type, entry), entry);
      return !problem;
    });
    // Repeated until nothing changes: a room goes with its building, a room in that room with it.
    for (let before = -1; before !== entries.length; ) {
      before = entries.length;
      entries = entries.filter((entry) => {
        const problem = findRelationProblem(relations, entry, known);
        if (problem) reject(entry, problem);
        return !problem;
      });
    }
    Object.assign(kept, { [type]: entries });
  }
  return { content: kept, rejected };
}
